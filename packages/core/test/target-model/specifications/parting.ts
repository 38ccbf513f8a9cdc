import { agreed, agreedPair, approve, inRegistry, joining, mentor, propose, workingPair } from "../people-scenes.ts";
import { altered, done, participantRef, scenes, toPerson, toUnit, unitRef } from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Specification } from "../spec.ts";

const removed = done(toUnit("u1", "remove-mentor", { record: "record-1" }, "head"));
const reinstated = done(toPerson("m1", "reinstate", { record: "record-2" }, "head"));
const stoodDown = altered(participantRef("m1"), { removal: { unit: "u7", at: "2025-09-20T06:00:00Z" } });
/** An order names the pair, and what the order does comes later. */
const named = altered(programmeRef, {
  orders: { 5: { kind: "approve-pairs", date: "2025-09-01", annexes: [], units: ["u1"] } },
});
const approveUnit = toUnit("u1", "approve", { order: "5" }, "head");
const replaced = done(
  toUnit("u1", "request-replacement", { ground: "no-personal-contact" }, "mentee"),
  toUnit("u1", "grant-replacement"),
);
const allow = toPerson("s1", "allow-mentor", { mentor: "m1" });
const offerAgain = propose("u2", "m1", ["s1"]);
const offerToUnit = toUnit("u1", "assign-mentor", { mentor: "m1" });
const parted = [
  "Этого наставника уже заменили по просьбе или отстранили: сначала нужно снова допустить",
  "This mentor was replaced on request or removed: it must be allowed again first",
] as const;

/** What follows from a removal and from a replacement that was asked for, until somebody decides otherwise. */
export const partingSpecifications: readonly Specification[] = [
  {
    workflow: "participant",
    requirement: "mentor-is-removed",
    clause: "Целостность",
    given: workingPair,
    refuses: [],
    passesBy: [
      {
        given: scenes(inRegistry("m3", "mentor"), done(toPerson("m3", "select", { form: "teacher-student" }))),
        when: toPerson("m3", "train", { mode: "consultation" }),
        says: ["Наставник не отстранён", "The mentor is not removed"],
        leadsTo: "registered.ready",
      },
    ],
    accepts: [
      {
        when: toUnit("u1", "remove-mentor", { record: "record-1" }, "head"),
        of: participantRef("m1"),
        leadsTo: "registered.removed",
      },
      // However the mentor comes back, the removal stands.
      {
        given: scenes(
          removed,
          done(
            toPerson("m1", "withdraw", { reason: "no-time" }),
            toPerson("m1", "readmit", { reason: "came-back" }),
            toPerson("m1", "enter-registry"),
            toPerson("m1", "select", { form: "teacher-student" }),
          ),
        ),
        when: toPerson("m1", "train", { mode: "consultation" }),
        leadsTo: "registered.removed",
      },
      {
        given: removed,
        when: toPerson("m1", "reinstate", { record: "record-2" }, "head"),
        leadsTo: "registered.ready",
      },
    ],
  },
  {
    workflow: "unit",
    requirement: "mentor-not-removed",
    clause: "Целостность",
    given: scenes(agreedPair, named),
    refuses: [
      { given: stoodDown, when: approveUnit, says: ["Наставник отстранён", "The mentor is removed"], about: "m1" },
    ],
    accepts: [{ when: approveUnit, leadsTo: "working" }],
  },
  {
    workflow: "programme",
    requirement: "mentor-not-removed",
    clause: "Целостность",
    given: scenes(workingPair, agreed("u2", "m1", ["s2"])),
    refuses: [
      { given: removed, when: approve("6", "u2"), says: ["Наставник отстранён", "The mentor is removed"], about: "m1" },
    ],
    accepts: [{ given: scenes(removed, reinstated), when: approve("6", "u2"), of: unitRef("u2"), leadsTo: "working" }],
  },
  {
    workflow: "unit",
    requirement: "mentor-not-parted",
    clause: "Программа СОШ № 32",
    given: scenes(workingPair, mentor("m2")),
    refuses: [
      { given: replaced, when: offerAgain, says: parted, about: "s1" },
      { given: replaced, when: offerToUnit, says: parted, about: "s1" },
      { given: scenes(removed, reinstated), when: offerToUnit, says: parted, about: "s1" },
    ],
    accepts: [
      { given: replaced, when: toUnit("u1", "assign-mentor", { mentor: "m2" }), leadsTo: "proposed" },
      { given: replaced, when: propose("u2", "m1", ["s2"]), leadsTo: "proposed" },
      { given: scenes(replaced, done(allow)), when: offerToUnit, leadsTo: "proposed" },
      { given: scenes(removed, reinstated, done(allow)), when: offerAgain, leadsTo: "proposed" },
      // Whoever resigned was not sent away.
      {
        given: done(
          toUnit("u1", "resign", { ground: "personal" }, "mentor"),
          toUnit("u1", "accept-resignation", {}, "head"),
        ),
        when: offerToUnit,
        leadsTo: "proposed",
      },
    ],
  },
  {
    workflow: "participant",
    requirement: "is-parted-from-mentor",
    clause: "Целостность",
    given: scenes(joining, mentor("m2"), agreed("u1", "m1", ["s1"]), done(approve("5", "u1"))),
    refuses: [
      {
        when: allow,
        says: ["Этого наставника участнику предлагать можно", "This mentor may be offered to the participant"],
        about: "m1",
      },
      {
        given: replaced,
        when: toPerson("s1", "allow-mentor", { mentor: "m2" }),
        says: ["Этого наставника участнику предлагать можно", "This mentor may be offered to the participant"],
        about: "m2",
      },
    ],
    accepts: [
      { given: replaced, when: allow },
      { given: replaced, when: { ...allow, by: "guardian" } },
    ],
  },
];
