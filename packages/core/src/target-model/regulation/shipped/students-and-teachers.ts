import { regulationFormat } from "@nastavnik/core/regulation";

/** What holds where a programme names no regulation: students and teachers, without what is one school's own. */
export const studentsAndTeachers = {
  format: regulationFormat,
  id: "students-and-teachers",
  edition: "1",
  title: { ru: "Общее положение о наставничестве", en: "General mentoring regulation" },
  extends: "lyceum-45",
  preparation: {
    orders: ["approve-regulation"],
    needsMonitoring: false,
    inform: ["teachers", "parents", "students", "site"],
  },
  documents: { programmeAuthors: ["curator"] },
  mentors: { schoolOrder: false, schoolMaterials: false, schoolHeld: false },
  pairing: { groupMeeting: false, preferences: false },
  unit: { term: { atMost: "P3Y" }, outsideEventsInFinal: false },
} as const;
