import { answered, consented, registered } from "../people-scenes.ts";
import { founded, order, prepared } from "../programme-scenes.ts";
import { chosen, done, scenes, toPerson, toProgramme } from "../scenes.ts";
import type { Specification } from "../spec.ts";

const candidate = (id: string, side: "mentee" | "mentor", kind: string, bornOn: string) =>
  scenes(
    registered(id, side, { kind, bornOn }),
    answered(id, side),
    consented(id, "personal-data", bornOn < "2007" ? "self" : "guardian"),
  );
const enter = (id: string) => toPerson(id, "enter-registry");
const choose = (...forms: readonly string[]) => toProgramme("choose-forms", { forms });
const own = { id: "master-to-student", title: { ru: "«мастер – студент»", en: "master to student" } };
const appoint = (curator: string) =>
  order("appoint-coordinator-and-curators", "3", { coordinators: ["coordinator"], curators: [curator] });

/** What an organisation chooses about itself, its people and its forms. */
export const organisationSpecifications: readonly Specification[] = [
  {
    workflow: "participant",
    requirement: "mentee-kind-fits",
    clause: "Положение называет",
    given: scenes(prepared, chosen({ "mentees.kinds": ["teacher"] })),
    refuses: [
      {
        given: candidate("s1", "mentee", "student", "2012-05-01"),
        when: enter("s1"),
        says: ["По Положению не бывают наставляемыми: обучающиеся", "By the regulation no mentees: students"],
      },
    ],
    accepts: [
      { given: candidate("t1", "mentee", "teacher", "1995-05-01"), when: enter("t1"), leadsTo: "registered.searching" },
    ],
  },
  {
    workflow: "participant",
    requirement: "mentor-kind-fits",
    clause: "Положение называет",
    given: scenes(prepared, chosen({ "mentors.kinds": ["employer"] })),
    refuses: [
      {
        given: candidate("m1", "mentor", "teacher", "1985-05-01"),
        when: enter("m1"),
        says: ["По Положению не бывают наставниками: педагоги", "By the regulation no mentors: teachers"],
      },
    ],
    accepts: [
      { given: candidate("m2", "mentor", "employer", "1985-05-01"), when: enter("m2"), leadsTo: "registered.listed" },
    ],
  },
  {
    workflow: "programme",
    requirement: "forms-in-regulation",
    clause: "Положение называет",
    given: scenes(founded(), done(toProgramme("monitor-needs")), chosen({ "forms.offered": ["teacher-teacher", own] })),
    refuses: [
      {
        when: choose("teacher-teacher", "master-to-students"),
        says: [
          "Такой формы нет в Положении; похоже на «мастер – студент»",
          "The regulation has no such form; near: master to student",
        ],
        about: "master-to-students",
      },
      {
        when: choose("employer-student"),
        says: ["Такой формы нет в Положении", "The regulation has no such form"],
        about: "employer-student",
      },
    ],
    accepts: [{ when: choose("teacher-teacher", "master-to-student") }],
  },
  {
    workflow: "programme",
    requirement: "curator-is-not-head",
    clause: "Положение разделяет",
    given: scenes(founded(), chosen({ "offices.curatorIsNotHead": true })),
    refuses: [
      {
        when: appoint("head"),
        says: ["Руководитель назначает куратором себя", "The head appoints themselves as curator"],
        about: "head",
      },
    ],
    accepts: [
      { when: appoint("curator") },
      { given: chosen({ "offices.curatorIsNotHead": null }), when: appoint("head") },
    ],
  },
];
