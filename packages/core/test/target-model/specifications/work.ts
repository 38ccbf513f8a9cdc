import { agreedPair, approve, extendedTo, workingGroup, workingPair, workingTeachers } from "../people-scenes.ts";
import { chosen, altered, done, scenes, today, toUnit, unitRef } from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Specification } from "../spec.ts";
import {
  approveReport,
  close,
  control,
  controlled,
  diagnosed,
  firstMeetings,
  meeting,
  plan,
  planned,
  rank,
  reported,
  submit,
} from "../work-scenes.ts";

const suspend = toUnit("u1", "suspend", { reason: "illness" });
const certify = (id = "curator") => toUnit("u1", "certify-checklist", {}, { id, roles: ["curator"] });

/** A term that is over by the day of these tests. */
const past = { from: "2025-05-01", to: "2025-08-31" };
const names: Readonly<Record<string, readonly [string, string]>> = {
  "organizational-first": ["первая, организационная", "first, organisational"],
  "trial-working": ["вторая, пробная рабочая", "second, trial working"],
  planning: ["встреча-планирование", "planning"],
  regular: ["регулярная", "regular"],
  closing: ["заключительная", "closing"],
};

/** "Expected this meeting, met that one." */
function mismatch(expected: string, met: string): readonly [string, string] {
  const [ru, en] = names[expected] ?? ["", ""];
  const [metRu, metEn] = names[met] ?? ["", ""];
  return [`Ожидается встреча: ${ru}; предложена: ${metRu}`, `Expected meeting: ${en}; met: ${metEn}`];
}

/** One of the meetings in their order: what comes instead of it is refused. */
const next = (kind: string, before: readonly string[], leadsTo: string): Specification => ({
  workflow: "unit",
  requirement: `meeting-is-${kind}`,
  clause: "План лицея № 45, этап 6",
  given: scenes(workingPair, done(...before.map((each) => meeting(each)))),
  refuses: ["organizational-first", "trial-working", "planning", "regular", "closing"]
    .filter((each) => each !== kind)
    .map((each) => ({ when: meeting(each), says: mismatch(kind, each) })),
  accepts: [{ when: meeting(kind), leadsTo: `working.meetings.${leadsTo}` }],
});

/** One of the two meetings that may come while regular ones are held. */
const either = (kind: "regular" | "closing", leadsTo: string): Specification => {
  const other = kind === "regular" ? "closing" : "regular";
  return {
    workflow: "unit",
    requirement: `meeting-is-${kind}`,
    clause: "План лицея № 45, этап 6",
    given: scenes(workingPair, firstMeetings, done(meeting("regular"))),
    refuses: [
      { when: meeting("planning"), says: mismatch(kind, "planning"), also: [`meeting-is-${other}`, "meeting-is-own"] },
    ],
    passesBy: [
      {
        when: meeting(other),
        says: mismatch(kind, other),
        leadsTo: `working.meetings.${other === "regular" ? "regular" : "held"}`,
      },
    ],
    accepts: [{ when: meeting(kind), leadsTo: `working.meetings.${leadsTo}` }],
  };
};

const outsiderMet: Specification = {
  workflow: "unit",
  requirement: "meeting-participants-are-parties",
  clause: "Целостность",
  given: workingPair,
  refuses: [
    { given: done(), kind: "organizational-first" },
    { given: done(meeting("organizational-first")), kind: "trial-working" },
    { given: firstMeetings, kind: "regular" },
  ].map(({ given, kind }) => ({
    given,
    when: toUnit("u1", "hold-meeting", { kind, participants: ["m1", "s2"] }, "mentor"),
    says: ["Этот человек не входит в пару (группу)", "This person is not in the unit"] as const,
    about: "s2",
  })),
  accepts: [
    {
      when: toUnit("u1", "hold-meeting", { kind: "organizational-first", participants: ["m1", "s1"] }, "mentor"),
      leadsTo: "working.meetings.trial",
    },
  ],
};

const midTermDone = done(control("mid-term"));

/** The plan is fulfilled before its time, and the work may be too short for what else is asked. */
const fulfilledEarly = altered(unitRef("u1"), { isFulfilledEarly: true });

const russian: Readonly<Record<string, string>> = {
  current: "текущий",
  "mid-term": "промежуточный",
  final: "итоговый",
};

/** A control that the command may mean, and what it leads to. */
const meant = (
  kind: "current" | "mid-term" | "final",
  other: string,
  leadsTo: string,
  after: string,
): Specification => ({
  workflow: "unit",
  requirement: `control-is-${kind}`,
  clause: "Целостность",
  given: scenes(workingPair, planned("m1", "s1")),
  refuses:
    kind === "mid-term"
      ? []
      : [
          {
            // A second mid-term control is none of those that may come.
            given: done(control("mid-term")),
            when: control("mid-term"),
            says: [
              `Ожидается контроль: ${russian[kind]}; предложен: промежуточный`,
              `Expected control: ${kind}; met: mid-term`,
            ],
            also: [kind === "current" ? "control-is-final" : "control-is-current", "control-is-own"],
          },
        ],
  passesBy: [
    {
      ...(other === "final" && { given: fulfilledEarly }),
      when: control(other),
      says: [
        `Ожидается контроль: ${russian[kind]}; предложен: ${russian[other]}`,
        `Expected control: ${kind}; met: ${other}`,
      ],
      leadsTo: `working.control.${after}`,
    },
  ],
  accepts: [
    {
      ...(kind === "final" && { given: midTermDone }),
      when: control(kind),
      leadsTo: `working.control.${leadsTo}`,
    },
  ],
});

/** All that the pair has to do before its final control. */
const finished = scenes(
  firstMeetings,
  done(meeting("regular"), meeting("closing")),
  planned("m1", "s1"),
  done(control("mid-term")),
);

export const workSpecifications: readonly Specification[] = [
  next("organizational-first", [], "trial"),
  next("trial-working", ["organizational-first"], "planning"),
  next("planning", ["organizational-first", "trial-working"], "regular"),
  either("regular", "regular"),
  either("closing", "held"),
  outsiderMet,
  {
    workflow: "unit",
    requirement: "unit-not-suspended",
    clause: "Целостность",
    given: workingPair,
    refuses: [
      { when: meeting("organizational-first") },
      { when: toUnit("u1", "diagnose", { items: 1 }, "mentor") },
      { given: diagnosed, when: rank("m1") },
      { given: planned("m1", "s1"), when: plan("s1") },
      { given: scenes(diagnosed, done(rank("m1"), rank("s1"))), when: certify() },
      { when: control("current") },
      { when: control("mid-term") },
      { given: scenes(planned("m1", "s1"), midTermDone), when: control("final") },
      { given: scenes(finished, done(control("final")), reported("m1", "s1")), when: close },
    ].map(({ given = () => {}, when }) => ({
      given: scenes(given, done(suspend)),
      when,
      says: ["Пара (группа) приостановлена", "The unit is suspended"],
      about: "illness",
    })),
    accepts: [
      { when: meeting("organizational-first"), leadsTo: "working.meetings.trial" },
      {
        given: done(suspend, toUnit("u1", "resume")),
        when: meeting("organizational-first"),
        leadsTo: "working.meetings.trial",
      },
    ],
  },
  {
    workflow: "unit",
    requirement: "unit-suspended",
    clause: "Целостность",
    given: workingTeachers,
    refuses: [
      {
        given: done(toUnit("u1", "cancel-assignment", {}, "head")),
        when: toUnit("u1", "resume"),
        says: ["Пара (группа) не приостановлена", "The unit is not suspended"],
      },
    ],
    accepts: [{ given: done(suspend), when: toUnit("u1", "resume"), leadsTo: "working.assignment.in-force" }],
  },
  {
    workflow: "unit",
    requirement: "everyone-ranked",
    clause: "Программа СОШ № 32",
    given: scenes(workingGroup, diagnosed, done(rank("m1"))),
    refuses: [],
    passesBy: [
      {
        when: rank("s1"),
        says: ["Сторона не согласовала ранжирование", "A party has not agreed to the ranking"],
        about: "s2",
        leadsTo: "working.checklist.draft",
      },
    ],
    accepts: [
      { given: done(rank("s1")), when: rank("s2"), leadsTo: "working.checklist.ranked" },
      {
        given: done(rank("s1")),
        when: toUnit("u1", "lose-participant", { person: "s2", reason: "moved" }),
        leadsTo: "working.checklist.ranked",
      },
    ],
  },
  {
    workflow: "unit",
    requirement: "plan-of-party",
    clause: "Целостность",
    given: scenes(workingPair, planned("m1", "s1")),
    refuses: [
      {
        when: plan("s2"),
        says: [
          "Это план не стороны этой пары (группы) и не куратора",
          "The plan is of neither a party of the unit nor the curator",
        ],
        about: "s2",
      },
    ],
    accepts: [{ when: plan("mentor") }, { when: plan("curator") }, { when: plan("s1") }],
  },
  {
    workflow: "unit",
    requirement: "plans-drawn-up",
    clause: "План лицея № 45, этап 5",
    given: scenes(
      workingPair,
      diagnosed,
      done(rank("m1"), rank("s1"), certify(), plan("mentor"), plan("curator")),
      midTermDone,
    ),
    refuses: [
      {
        when: close,
        says: ["План не составлен", "A plan is missing"],
        about: "s1",
        also: ["closing-meeting-held", "final-control-done", "regular-meeting-held", "reports-approved"],
      },
      {
        when: control("final"),
        says: ["План не составлен", "A plan is missing"],
        about: "s1",
      },
    ],
    accepts: [{ given: done(plan("s1")), when: control("final"), leadsTo: "working.control.final" }],
  },
  meant("current", "mid-term", "none", "mid-term"),
  meant("mid-term", "final", "mid-term", "final"),
  meant("final", "current", "final", "none"),
  {
    workflow: "unit",
    requirement: "control-evidence",
    clause: "Программа СОШ № 32",
    given: scenes(workingTeachers, planned("m1", "t1")),
    refuses: [
      {
        given: chosen({ "unit.controlEvidence": { current: ["questionnaire"] } }),
        when: control("current", { covers: "some" }),
        says: ["Контроль не подтверждён: анкета", "The control lacks its evidence: questionnaire"],
        about: "questionnaire",
      },
      {
        when: control("mid-term", { evidence: ["questionnaire"] }),
        says: ["Контроль не подтверждён: протокол опроса", "The control lacks its evidence: survey protocol"],
        about: "survey-protocol",
      },
      {
        given: midTermDone,
        when: control("final", { evidence: ["survey-protocol"] }),
        says: ["Контроль не подтверждён: открытый урок", "The control lacks its evidence: open lesson"],
        about: "open-lesson",
      },
    ],
    accepts: [
      { when: control("current", { evidence: ["questionnaire"] }), leadsTo: "working.control.none" },
      { when: control("mid-term"), leadsTo: "working.control.mid-term" },
      {
        given: midTermDone,
        when: control("final", { evidence: ["survey-protocol", "open-lesson"] }),
        leadsTo: "working.control.final",
      },
    ],
  },
  {
    workflow: "unit",
    requirement: "final-control-covers-all",
    clause: "Программа СОШ № 32",
    given: scenes(workingPair, planned("m1", "s1")),
    refuses: [
      {
        given: midTermDone,
        when: control("final", { covers: "some" }),
        says: ["Опрошены не все участники", "Not every party was asked"],
      },
    ],
    accepts: [
      { when: control("mid-term", { covers: "some" }), leadsTo: "working.control.mid-term" },
      { given: midTermDone, when: control("final"), leadsTo: "working.control.final" },
    ],
  },
  {
    workflow: "unit",
    requirement: "outside-events-only-in-final",
    clause: "Программа СОШ № 32",
    given: scenes(workingPair, planned("m1", "s1")),
    refuses: ["current", "mid-term"].map((kind) => ({
      when: control(kind, { outsideEvents: 1 }),
      says: ["Этот показатель учитывают только в итоговом контроле", "This item belongs to the final control only"],
    })),
    accepts: [{ given: midTermDone, when: control("final", { outsideEvents: 1 }), leadsTo: "working.control.final" }],
  },
  {
    workflow: "unit",
    requirement: "closing-meeting-held",
    clause: "План лицея № 45, этап 6",
    given: scenes(
      workingPair,
      firstMeetings,
      done(meeting("regular")),
      planned("m1", "s1"),
      controlled,
      reported("m1", "s1"),
    ),
    refuses: [{ when: close, says: ["Заключительная встреча не проведена", "The closing meeting has not been held"] }],
    accepts: [{ given: done(meeting("closing")), when: close, leadsTo: "closed" }],
  },
  {
    workflow: "unit",
    requirement: "regular-meeting-held",
    clause: "План лицея № 45, этап 6",
    given: scenes(workingPair, firstMeetings),
    refuses: [
      {
        when: meeting("closing"),
        says: ["Ни одной регулярной встречи не проведено", "No regular meeting has been held"],
      },
      {
        given: scenes(
          fulfilledEarly,
          done(meeting("closing")),
          planned("m1", "s1"),
          controlled,
          reported("m1", "s1"),
          altered(unitRef("u1"), { isFulfilledEarly: false }),
        ),
        when: close,
        says: ["Ни одной регулярной встречи не проведено", "No regular meeting has been held"],
      },
    ],
    accepts: [
      { given: done(meeting("regular")), when: meeting("closing"), leadsTo: "working.meetings.held" },
      { given: fulfilledEarly, when: meeting("closing"), leadsTo: "working.meetings.held" },
    ],
  },
  {
    workflow: "unit",
    requirement: "mid-term-control-done",
    clause: "Программа СОШ № 32",
    given: scenes(workingPair, planned("m1", "s1")),
    refuses: [
      {
        when: control("final"),
        says: ["Промежуточный контроль не проведён", "The mid-term control has not been carried out"],
      },
      {
        given: scenes(
          firstMeetings,
          done(meeting("regular"), meeting("closing")),
          fulfilledEarly,
          done(control("final")),
          reported("m1", "s1"),
          altered(unitRef("u1"), { isFulfilledEarly: false }),
        ),
        when: close,
        says: ["Промежуточный контроль не проведён", "The mid-term control has not been carried out"],
      },
    ],
    accepts: [
      { given: midTermDone, when: control("final"), leadsTo: "working.control.final" },
      { given: fulfilledEarly, when: control("final"), leadsTo: "working.control.final" },
    ],
  },
  {
    workflow: "unit",
    requirement: "checklist-certified",
    clause: "Программа СОШ № 32",
    given: scenes(
      workingPair,
      firstMeetings,
      done(meeting("regular"), meeting("closing")),
      diagnosed,
      done(rank("m1"), rank("s1"), plan("mentor"), plan("curator"), plan("s1")),
      controlled,
      reported("m1", "s1"),
    ),
    refuses: [{ when: close, says: ["Перечень дефицитов не заверен", "The checklist is not certified"] }],
    accepts: [{ given: done(certify()), when: close, leadsTo: "closed" }],
  },
  {
    workflow: "unit",
    requirement: "term-not-over",
    clause: "Целостность",
    given: workingPair,
    refuses: [
      {
        given: today("2026-06-01"),
        when: meeting("organizational-first"),
        says: [
          "Срок работы закончился 2026-05-31: его продлевают или завершают работу",
          "The term ended on 2026-05-31: it is extended, or the work is closed",
        ],
      },
      {
        given: altered(unitRef("u1"), { period: past }, "agreed"),
        when: toUnit("u1", "approve", { order: "5" }, "head"),
        says: [
          "Срок работы закончился 2025-08-31: его продлевают или завершают работу",
          "The term ended on 2025-08-31: it is extended, or the work is closed",
        ],
      },
    ],
    accepts: [
      { given: today("2026-05-31"), when: meeting("organizational-first"), leadsTo: "working.meetings.trial" },
      {
        given: scenes(today("2026-06-01"), extendedTo("2026-08-31")),
        when: meeting("organizational-first"),
        leadsTo: "working.meetings.trial",
      },
      {
        given: scenes(firstMeetings, done(meeting("regular")), today("2026-06-01")),
        when: meeting("closing"),
        leadsTo: "working.meetings.held",
      },
    ],
  },
  ...(["programme", "unit"] as const).map((workflow): Specification => {
    const approving = workflow === "programme" ? approve("5", "u1") : toUnit("u1", "approve", { order: "5" }, "system");
    return {
      workflow,
      requirement: "approved-after-proposal",
      clause: "Целостность",
      given:
        workflow === "programme"
          ? agreedPair
          : scenes(agreedPair, altered(programmeRef, { orders: { "5": { kind: "approve-pairs", units: ["u1"] } } })),
      refuses: [
        {
          given: altered(unitRef("u1"), { begunOn: "2025-09-02" }),
          when: approving,
          says: [
            "Пара (группа) предложена 2025-09-02, а утверждается 2025-09-01",
            "The unit was proposed on 2025-09-02, and is approved on 2025-09-01",
          ],
        },
      ],
      accepts: [{ when: approving, leadsTo: "working", of: unitRef("u1") }],
    };
  }),
  {
    workflow: "programme",
    requirement: "term-not-over",
    clause: "Целостность",
    given: agreedPair,
    refuses: [
      {
        given: altered(unitRef("u1"), { period: past }),
        when: approve("5", "u1"),
        says: [
          "Срок работы закончился 2025-08-31: его продлевают или завершают работу",
          "The term ended on 2025-08-31: it is extended, or the work is closed",
        ],
      },
    ],
    accepts: [{ when: approve("5", "u1"), leadsTo: "working", of: unitRef("u1") }],
  },
  {
    workflow: "unit",
    requirement: "final-control-done",
    clause: "Программа СОШ № 32",
    given: scenes(workingPair, finished, reported("m1", "s1")),
    refuses: [{ when: close, says: ["Итоговый контроль не проведён", "The final control has not been carried out"] }],
    accepts: [{ given: done(control("final")), when: close, leadsTo: "closed" }],
  },
  {
    workflow: "unit",
    requirement: "reports-approved",
    clause: "Программа СОШ № 32",
    given: scenes(workingPair, finished, done(control("final")), reported("m1")),
    refuses: [
      { when: close, says: ["Отчёт не сдан", "The report is not submitted"], about: "s1" },
      {
        given: done(submit("s1")),
        when: close,
        says: ["Отчёт не утверждён", "The report is not approved"],
        about: "s1",
      },
    ],
    accepts: [{ given: reported("s1"), when: close, leadsTo: "closed" }],
  },
  {
    workflow: "unit",
    requirement: "report-submitted",
    clause: "Целостность",
    given: workingPair,
    refuses: [{ when: approveReport("s1"), says: ["Отчёт не сдан", "The report is not submitted"], about: "s1" }],
    accepts: [{ given: done(submit("s1")), when: approveReport("s1") }],
  },
];
