import type { JsonObject } from "@nastavnik/core";
import { joining, mentor, propose } from "../people-scenes.ts";
import { altered, chosen, participantRef, programmeOf, type Scene, scenes, toPerson } from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Specification } from "../spec.ts";

const lend = (payload: JsonObject) =>
  toPerson("m1", "lend-seat", { unit: "v1", organisation: "school", ...payload }, "system");

/** A second programme, of a partner school, with a mentor of its own. */
const partner: Scene = (school) => {
  const own = school.instance(programmeRef);
  school.put({ ...own, id: "partner", context: { ...own.context, organisation: "partner-school" } });
  mentor("m9")(school);
  school.put({ ...school.instance(participantRef("m9")), parent: "partner" });
};
const across = propose("u1", "m9", ["s1"], { mentorProgramme: "partner", form: "teacher-student" });
/** The partner has a regulation of its own, which allows pairs across. */
const partnerAllows: Scene = (school) => {
  const allowed = school.copy();
  chosen({ "pairing.acrossOrganisations": true })(allowed);
  const { regulations, editions, cycleEdition } = programmeOf(allowed);
  altered({ workflow: "programme", id: "partner" }, { regulations, editions, cycleEdition })(school);
};
const cleared: Scene = altered(participantRef("m9"), {
  clearances: { "criminal-record": { document: "1" }, medical: { document: "2" } },
});
const forbids = (says: string, en: string) =>
  [
    `Пару с участником другой организации не допускает «${says}»`,
    `A pair with somebody of another organisation is not allowed by “${en}”`,
  ] as const;

/** A mentor whom another school employs is proposed, and both allow it. */
export const bothAllow: Scene = scenes(partner, partnerAllows, chosen({ "pairing.acrossOrganisations": true }));
export const proposedAcross = across;

/** People whom several programmes share, and pairs across organisations. */
export const severalProgrammesSpecifications: readonly Specification[] = [
  {
    workflow: "participant",
    requirement: "capacity-in-all",
    clause: "Целостность",
    given: joining,
    refuses: [
      {
        given: altered(participantRef("m1"), { seats: { u1: 1 }, lent: { v9: 1 } }),
        when: lend({ seats: 2 }),
        says: ["Нужно мест: 2; во всех программах занято 2 из 3", "Seats needed: 2; taken in all programmes: 2 of 3"],
        about: "m1",
      },
    ],
    accepts: [
      { given: altered(participantRef("m1"), { seats: { u1: 1 }, lent: { v9: 1 } }), when: lend({ seats: 1 }) },
      { given: altered(participantRef("m1"), { seats: { u1: 3 }, lent: { v1: 2 } }), when: lend({ seats: 1 }) },
      {
        given: altered(participantRef("m1"), { lent: { v1: 2 } }),
        when: toPerson("m1", "return-seat", { unit: "v1" }, "system"),
      },
    ],
  },
  {
    workflow: "participant",
    requirement: "mentees-in-all",
    clause: "Источники предела не называют",
    given: scenes(joining, chosen({ "mentors.menteesAtMost": 2 }), altered(participantRef("m1"), { seats: { u1: 2 } })),
    refuses: [
      {
        when: lend({ seats: 1 }),
        says: [
          "Во всех программах стало бы наставляемых: 3, предел 2",
          "In all programmes it would make 3 mentees, the limit is 2",
        ],
        about: "m1",
      },
    ],
    accepts: [{ given: chosen({ "mentors.menteesAtMost": 3 }), when: lend({ seats: 1 }) }],
  },
  {
    workflow: "participant",
    requirement: "lent-in-other-organisation",
    clause: "Целостность",
    given: joining,
    refuses: [],
    passesBy: [
      {
        when: lend({ seats: 1 }),
        says: ["Другая запись — в этой же организации", "The other entry is in the same organisation"],
        leadsTo: "registered.ready",
      },
    ],
    accepts: [{ when: lend({ seats: 30, organisation: "partner-school" }) }],
  },
  {
    workflow: "participant",
    requirement: "lent-in-own-organisation",
    clause: "Целостность",
    given: joining,
    refuses: [],
    passesBy: [
      {
        when: lend({ seats: 30, organisation: "partner-school" }),
        says: ["Другая запись — в другой организации", "The other entry is in another organisation"],
        leadsTo: "registered.ready",
      },
    ],
    accepts: [{ when: lend({ seats: 1 }) }],
  },
  {
    workflow: "unit",
    requirement: "pair-across-programmes-allowed",
    clause: "Целостность",
    given: scenes(joining, partner, cleared),
    refuses: [
      {
        when: propose("u1", "m1", ["s1"], { mentorProgramme: "nowhere" }),
        says: ["Программа наставника не найдена", "The mentor's programme is not found"],
        about: "nowhere",
      },
      {
        given: chosen({ "pairing.acrossOrganisations": true }),
        when: across,
        says: forbids("План лицея № 45", "Plan of lyceum 45"),
        about: "partner",
      },
      {
        given: partnerAllows,
        when: across,
        says: forbids("План лицея № 45", "Plan of lyceum 45"),
        about: "partner",
      },
    ],
    accepts: [
      {
        given: scenes(partnerAllows, chosen({ "pairing.acrossOrganisations": true })),
        when: across,
        leadsTo: "proposed",
      },
    ],
  },
];
