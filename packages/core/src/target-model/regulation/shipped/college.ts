import { regulationFormat } from "@nastavnik/core/regulation";

/**
 * A college or technical school whose students are mentored by enterprises, and by nobody else. One that has its own
 * teachers or students as mentors too says so: `mentors: { kinds: { add: [teacher] } }`, with a form beside.
 */
export const college = {
  format: regulationFormat,
  id: "college",
  edition: "2",
  title: { ru: "Положение о наставничестве в колледже", en: "Mentoring regulation of a college" },
  extends: "students-and-teachers",
  organisation: {
    kind: "college",
    posts: {
      "deputy-head": { ru: "заместитель директора по учебно-производственной работе", en: "deputy head for training" },
      teacher: { ru: "преподаватель, мастер производственного обучения", en: "teacher or master of training" },
    },
  },
  forms: { clause: "раздел о формах: предприятие – студент", offered: ["employer-university-student"] },
  preparation: { inform: ["teachers", "students", "site", "external-environment"] },
  registries: {
    clause: "раздел о базах",
    lists: [
      "mentees-students",
      {
        id: "mentors-enterprises",
        title: { ru: "наставники с предприятий", en: "mentors of enterprises" },
        side: "mentor",
        kinds: ["employer", "entrepreneur"],
      },
    ],
  },
  mentees: {
    clause: "раздел о наставляемых",
    kinds: ["student"],
    categories: {
      student: [
        "outstanding-abilities",
        "unsatisfactory-results",
        "limited-health",
        "difficult-life-situation",
        "behaviour-problems",
        "detached-from-school-life",
      ],
    },
    informationSources: { student: ["class-teacher", "psychologist", "social-worker", "guardian"] },
    minimumAge: 14,
  },
  mentors: { clause: "раздел о наставниках: только представители предприятий", kinds: ["employer", "entrepreneur"] },
} as const;
