import { agreed, agreedPair, joining, mentor, propose, registered, workingPair } from "../people-scenes.ts";
import { order, prepared } from "../programme-scenes.ts";
import { altered, chosen, done, type Scene, scenes, toPerson, toProgramme, toUnit, unitRef } from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Specification } from "../spec.ts";

const suspend = toProgramme("suspend-programme", { ground: "emergency", document: "20" }, "head");
const resume = toProgramme("resume-programme", { document: "21" }, "head");
const cancel = toProgramme("cancel-programme", { ground: "founder", document: "22" }, "head");
const notRunning = ["Программа приостановлена", "The programme is suspended"] as const;
const cancelled = ["Программа прекращена", "The programme is cancelled"] as const;
const approveUnit = toUnit("u1", "approve", { order: "5" }, "head");
const named: Scene = altered(programmeRef, {
  orders: { 5: { kind: "approve-pairs", date: "2025-09-01", annexes: [], units: ["u1"] } },
});
const register = (id: string) => ({
  by: "curator",
  on: { workflow: "participant", id },
  type: "register",
  payload: { side: "mentee", kind: "student", isEmployee: false, forms: [], categories: ["behaviour-problems"] },
});

const readmit = toPerson("s8", "readmit", { reason: "new-wish" });

const stages = [
  "preparation",
  "mentee-registry",
  "mentor-registry",
  "selection-and-training",
  "pairing",
  "working",
  "completion",
  "review",
  "packaging",
  "revision",
];

/** Before each of these an organisation may have stages of its own. */
const following = stages.slice(0, 8);

const titled = (id: string) => ({ id, title: { ru: id, en: id } });

/** The organisation has a stage of its own before this one. */
const ownBefore = (next: string): Scene =>
  chosen({
    "programme.stages": following.flatMap((id) => [
      ...(id === next ? [titled("own")] : []),
      ...(id === "review" ? [] : [id]),
    ]),
  });

/** What a programme that is suspended or cancelled means for it, for its units and its people. */
export const interruptionSpecifications: readonly Specification[] = [
  ...stages.map((stage): Specification => ({
    workflow: "programme",
    requirement: `was-in-${stage}`,
    clause: "Целостность",
    given: scenes(prepared, altered(programmeRef, {}, stage), done(suspend)),
    refuses: [],
    passesBy: [
      {
        given: altered(programmeRef, {
          interruption: {
            ground: "other",
            document: "20",
            at: "2025-09-01T06:00:00Z",
            units: [],
            stage: stage === "pairing" ? "working" : "pairing",
          },
        }),
        when: resume,
        says: ["Программа была на другом этапе", "The programme was in another stage"],
        leadsTo: stage === "pairing" ? "working" : "pairing",
      },
    ],
    accepts: [{ when: resume, leadsTo: stage }],
  })),
  ...following.map((next): Specification => ({
    workflow: "programme",
    requirement: `was-in-before-${next}`,
    clause: "Целостность",
    given: scenes(prepared, ownBefore(next), altered(programmeRef, {}, `before-${next}`), done(suspend)),
    refuses: [],
    passesBy: [
      {
        given: altered(programmeRef, {
          interruption: { ground: "other", document: "20", at: "2025-09-01T06:00:00Z", units: [], stage: "working" },
        }),
        when: resume,
        says: ["Программа была на другом этапе", "The programme was in another stage"],
        leadsTo: "working",
      },
    ],
    accepts: [{ when: resume, leadsTo: `before-${next}` }],
  })),
  {
    workflow: "programme",
    requirement: "units-approved-in-running-programme",
    clause: "Целостность",
    given: agreedPair,
    refuses: [{ given: done(suspend), when: order("approve-pairs", "5", { units: ["u1"] }), says: notRunning }],
    accepts: [
      { given: done(suspend, resume), when: order("approve-pairs", "5", { units: ["u1"] }) },
      { given: done(suspend), when: order("final-event", "6"), leadsTo: "suspended" },
    ],
  },
  {
    workflow: "participant",
    requirement: "programme-runs",
    clause: "Целостность",
    given: prepared,
    refuses: [
      { given: done(suspend), when: register("s7"), says: notRunning },
      { given: done(cancel), when: register("s7"), says: cancelled },
      { given: scenes(registered("s8", "mentee"), done(cancel)), when: readmit, says: cancelled },
    ],
    accepts: [
      {
        given: scenes(registered("s8", "mentee"), done(toPerson("s8", "decline", { reason: "no-wish" }))),
        when: readmit,
        leadsTo: "intake",
      },
      { given: done(suspend, resume), when: register("s7"), leadsTo: "intake" },
    ],
  },
  {
    workflow: "unit",
    requirement: "programme-runs",
    clause: "Целостность",
    given: joining,
    refuses: [
      { given: done(suspend), when: propose("u1", "m1", ["s1"]), says: notRunning },
      { given: scenes(agreed("u1", "m1", ["s1"]), named, done(suspend)), when: approveUnit, says: notRunning },
      {
        given: scenes(
          agreed("u1", "m1", ["s1"]),
          mentor("m2"),
          done(
            order("approve-pairs", "5", { units: ["u1"] }),
            toUnit("u1", "remove-mentor", { record: "1" }, "head"),
            suspend,
          ),
        ),
        when: toUnit("u1", "assign-mentor", { mentor: "m2" }),
        says: notRunning,
      },
      {
        given: scenes(agreed("u1", "m1", ["s1"]), done(order("approve-pairs", "5", { units: ["u1"] }), suspend)),
        when: toUnit("u1", "resume"),
        says: notRunning,
      },
    ],
    accepts: [{ given: done(suspend, resume), when: propose("u1", "m1", ["s1"]), leadsTo: "proposed" }],
  },
  {
    workflow: "unit",
    requirement: "suspended-with-programme",
    clause: "Целостность",
    given: workingPair,
    refuses: [
      {
        given: done(toUnit("u1", "suspend", { reason: "illness" })),
        when: toUnit("u1", "resume", {}, "system"),
        says: ["Пара (группа) приостановлена по своей причине", "The unit is suspended for a reason of its own"],
      },
    ],
    accepts: [
      { given: done(suspend), when: resume, of: unitRef("u1"), leadsTo: "working.assignment.in-force" },
      { given: done(suspend), when: cancel, of: unitRef("u1"), leadsTo: "dissolved" },
      // What was suspended before for a reason of its own stays so.
      {
        given: done(toUnit("u1", "suspend", { reason: "illness" }), suspend),
        when: resume,
        of: unitRef("u1"),
        leadsTo: "working.assignment.suspended",
      },
    ],
  },
];
