import {
  addendum,
  addendumTerms,
  agreed,
  agreedPair,
  agreedTeachers,
  approve,
  consent,
  consentWithdrawn,
  joining,
  mentee,
  mentor,
  propose,
  proposedPair,
} from "../people-scenes.ts";
import { order } from "../programme-scenes.ts";
import {
  altered,
  done,
  gone,
  participantRef,
  type Scene,
  scenes,
  toPerson,
  toUnit,
  unitRef,
  without,
} from "../scenes.ts";
import { programmeRef } from "../school.ts";
import type { Specification } from "../spec.ts";
import { bothAllow, proposedAcross } from "./several-programmes.ts";

const pair = propose("u1", "m1", ["s1"]);
const during = (from: string, to: string) => propose("u1", "m1", ["s1"], { period: { from, to } });
const approveUnit = (number: string) => toUnit("u1", "approve", { order: number }, "head");

/** The order names the unit, but nobody has told the unit yet. */
const named = altered(programmeRef, {
  orders: { "5": { kind: "approve-pairs", date: "2025-10-01", annexes: [], units: ["u1"] } },
});
const removed = done(toUnit("u1", "remove-mentor", { record: "record-1" }, "head"));

/** A proposed pair agrees, is approved and has its deficits diagnosed. */
const atWork = done(
  consent("u1", "m1"),
  consent("u1", "s1"),
  approve("5", "u1"),
  toUnit("u1", "diagnose", { items: 2 }, "mentor"),
);
const suspended = done(approveUnit("5"), toUnit("u1", "suspend", { reason: "illness" }));
const resume = toUnit("u1", "resume");
const addendumLost: Scene = (school) => {
  const unit = school.instance(unitRef("u1"));
  const { contractAddendum: _addendum, ...context } = unit.context;
  school.put({ ...unit, context });
};
/** The pair of s1 has lost m1. */
const seeking = scenes(agreed("u1", "m1", ["s1"]), done(approve("5", "u1")), removed);
const assign = (mentorId: string) => toUnit("u1", "assign-mentor", { mentor: mentorId });

export const proposalAndApprovalSpecifications: readonly Specification[] = [
  {
    workflow: "unit",
    requirement: "programme-documents-exist",
    clause: "Приморский краевой ИРО",
    given: joining,
    refuses: [
      {
        given: without(programmeRef, "documents", "regulation"),
        when: pair,
        says: ["Не утверждён документ: Положение о наставничестве", "Not adopted: the mentoring Regulation"],
        about: "regulation",
      },
      {
        given: scenes(
          done(pair, consent("u1", "m1"), consent("u1", "s1")),
          named,
          without(programmeRef, "documents", "road-map"),
        ),
        when: approveUnit("5"),
        says: ["Не утверждён документ: дорожная карта", "Not adopted: the road map"],
        about: "road-map",
      },
    ],
    accepts: [{ when: pair, leadsTo: "proposed" }],
  },
  {
    workflow: "unit",
    requirement: "programme-exists",
    clause: "Целостность",
    given: joining,
    refuses: [
      {
        given: gone(programmeRef),
        when: pair,
        says: ["Программа не найдена", "The programme is not found"],
      },
    ],
    accepts: [{ when: pair, leadsTo: "proposed" }],
  },
  {
    workflow: "unit",
    requirement: "after-analysis-of-preferences",
    clause: "План лицея № 45, этап 5",
    given: joining,
    refuses: [
      {
        given: without(programmeRef, "done", "analyse-preferences"),
        when: pair,
        says: [
          "Анкеты групповой встречи ещё не проанализированы",
          "The preference questionnaires are not analysed yet",
        ],
      },
    ],
    accepts: [{ when: pair, leadsTo: "proposed" }],
  },
  {
    workflow: "unit",
    requirement: "mentor-registered",
    clause: "Целостность",
    given: joining,
    refuses: [
      {
        when: propose("u1", "nobody-knows", ["s1"]),
        says: ["В базе наставников нет такого участника", "The mentor registry has no such participant"],
        about: "nobody-knows",
      },
      {
        given: scenes(done(pair, consent("u1", "m1"), consent("u1", "s1"), approve("5", "u1")), removed),
        when: toUnit("u1", "assign-mentor", { mentor: "s2" }),
        says: ["В базе наставников нет такого участника", "The mentor registry has no such participant"],
        about: "s2",
      },
    ],
    accepts: [{ when: pair, leadsTo: "proposed" }],
  },
  {
    workflow: "unit",
    requirement: "mentor-selected-and-ready",
    clause: "План лицея № 45, этап 4",
    given: joining,
    refuses: [
      {
        when: propose("u1", "m1", ["s1"], { form: "student-student" }),
        says: [
          "Наставник не отобран для формы: «ученик – ученик»",
          "The mentor is not selected for the form: student to student",
        ],
        about: "m1",
      },
      {
        given: done(toPerson("m1", "withdraw", { reason: "moved" })),
        when: pair,
        says: [
          "Наставник не обучен и не проконсультирован или выбыл",
          "The mentor is neither trained nor consulted, or has left",
        ],
        about: "m1",
        also: ["mentor-registered"],
      },
      {
        given: scenes(
          agreed("u1", "m1", ["s1"]),
          done(approve("5", "u1")),
          removed,
          mentor("m2"),
          altered(participantRef("m2"), { selectedFor: [] }),
        ),
        when: assign("m2"),
        says: [
          "Наставник не отобран для формы: «учитель – ученик»",
          "The mentor is not selected for the form: teacher to student",
        ],
        about: "m2",
      },
    ],
    accepts: [
      { when: pair, leadsTo: "proposed" },
      {
        given: scenes(mentor("m2"), done(pair, consent("u1", "m1"), consent("u1", "s1"), approve("5", "u1")), removed),
        when: toUnit("u1", "assign-mentor", { mentor: "m2" }),
        leadsTo: "proposed",
      },
    ],
  },
  {
    workflow: "unit",
    requirement: "mentor-cleared-for-students",
    clause: "ТК РФ, ст. 351.1 и 220",
    given: scenes(
      joining,
      // Selected to mentor teachers, for whom no clearance is asked.
      mentor("m2", { kind: "veteran", isEmployee: false, forms: ["teacher-teacher"] }, "teacher-teacher"),
      altered(participantRef("m2"), { selectedFor: ["teacher-teacher", "teacher-student"] }),
      mentee("t1", { kind: "teacher", forms: ["teacher-teacher"] }),
    ),
    refuses: [
      {
        given: seeking,
        when: assign("m2"),
        says: ["Не представлена справка об отсутствии судимости", "Missing: criminal-record certificate"],
        about: "m2",
      },
      {
        when: propose("u1", "m2", ["s1"]),
        says: ["Не представлена справка об отсутствии судимости", "Missing: criminal-record certificate"],
        about: "m2",
      },
      {
        given: bothAllow,
        when: proposedAcross,
        says: ["Не представлена справка об отсутствии судимости", "Missing: criminal-record certificate"],
        about: "m9",
      },
    ],
    accepts: [{ when: propose("u1", "m2", ["t1"], { form: "teacher-teacher" }), leadsTo: "proposed" }],
  },
  {
    workflow: "unit",
    requirement: "mentees-searching",
    clause: "Целостность",
    given: joining,
    refuses: [
      {
        given: scenes(mentor("m2"), seeking, altered(participantRef("s1"), {}, { registered: "offered" })),
        when: assign("m2"),
        says: ["Наставляемый не состоит в базе или уже занят", "The mentee is not in the registry or is taken"],
        about: "s1",
      },
      {
        when: propose("u1", "m1", ["nobody-knows"]),
        says: ["В базе наставляемых нет такого участника", "The mentee registry has no such participant"],
        about: "nobody-knows",
      },
      {
        given: done(propose("u2", "m1", ["s1"])),
        when: propose("u1", "m1", ["s1"]),
        says: ["Наставляемый не состоит в базе или уже занят", "The mentee is not in the registry or is taken"],
        about: "s1",
      },
      {
        given: done(toPerson("s1", "withdraw", { reason: "moved" })),
        when: propose("u1", "m1", ["s1"]),
        says: ["Наставляемый не состоит в базе или уже занят", "The mentee is not in the registry or is taken"],
        about: "s1",
      },
    ].map((refusal) => ({ ...refusal, says: refusal.says as [string, string] })),
    accepts: [
      { when: pair, leadsTo: "proposed" },
      {
        given: done(toPerson("s1", "support-unpaired", { needsPsychologist: false })),
        when: pair,
        leadsTo: "proposed",
      },
    ],
  },
  {
    workflow: "unit",
    requirement: "mentees-named-once",
    clause: "Целостность",
    given: joining,
    refuses: [
      {
        when: propose("u1", "m1", ["s1", "s1"]),
        says: ["Наставляемый назван дважды", "A mentee is named twice"],
        about: "s1",
      },
    ],
    accepts: [{ when: propose("u1", "m1", ["s1", "s2"]), leadsTo: "proposed" }],
  },
  {
    workflow: "unit",
    requirement: "nobody-own-mentor",
    clause: "Целостность",
    given: joining,
    refuses: [
      {
        given: seeking,
        when: assign("s1"),
        says: ["Наставник назван и наставляемым", "The mentor is named as a mentee too"],
        about: "s1",
        also: ["mentor-registered"],
      },
      {
        when: propose("u1", "m1", ["m1"]),
        says: ["Наставник назван и наставляемым", "The mentor is named as a mentee too"],
        about: "m1",
        also: ["form-fits-mentees", "mentees-searching"],
      },
    ],
    accepts: [{ when: pair, leadsTo: "proposed" }],
  },
  {
    workflow: "unit",
    requirement: "unit-term-fits",
    clause: "Приморский краевой ИРО",
    given: joining,
    refuses: [
      {
        when: during("2025-10-01", "2025-12-30"),
        says: [
          "Ожидается срок не менее (месяцев: 3) и не более (лет: 1), указан с 2025-10-01 по 2025-12-30",
          "Expected a term of at least 3 month(s) and at most 1 year(s), met 2025-10-01 to 2025-12-30",
        ],
      },
      {
        when: during("2025-09-01", "2026-09-01"),
        says: [
          "Ожидается срок не менее (месяцев: 3) и не более (лет: 1), указан с 2025-09-01 по 2026-09-01",
          "Expected a term of at least 3 month(s) and at most 1 year(s), met 2025-09-01 to 2026-09-01",
        ],
      },
      {
        when: during("2026-05-31", "2025-10-01"),
        says: [
          "Ожидается срок не менее (месяцев: 3) и не более (лет: 1), указан с 2026-05-31 по 2025-10-01",
          "Expected a term of at least 3 month(s) and at most 1 year(s), met 2026-05-31 to 2025-10-01",
        ],
      },
    ],
    accepts: [
      { when: during("2025-10-01", "2025-12-31"), leadsTo: "proposed" },
      { when: during("2025-09-01", "2026-08-31"), leadsTo: "proposed" },
    ],
  },
  {
    workflow: "unit",
    requirement: "is-party",
    clause: "Целостность",
    given: proposedPair,
    refuses: [
      toUnit("u1", "decline", { person: "s2", reason: "moved" }),
      toUnit("u1", "lose-participant", { person: "s2", reason: "moved" }),
      toUnit("u1", "approve-report", { person: "s2" }),
    ].map((when) => ({
      ...(when.type === "approve-report" && { given: atWork, also: ["report-submitted"] }),
      when,
      says: ["Этот человек не входит в пару (группу)", "This person is not in the unit"],
      about: "s2",
    })),
    accepts: [
      { when: consent("u1", "m1"), leadsTo: "proposed" },
      { when: toUnit("u1", "decline", { person: "s1", reason: "no-sympathy" }, "mentee"), leadsTo: "declined" },
    ],
  },
  {
    workflow: "unit",
    requirement: "everyone-consented",
    clause: "Программа СОШ № 32",
    given: scenes(joining, done(propose("u1", "m1", ["s1", "s2"]))),
    refuses: [],
    passesBy: [
      {
        given: done(consent("u1", "m1")),
        when: consent("u1", "s1"),
        says: ["Нет письменного согласия стороны", "A party's written consent is missing"],
        about: "s2",
        leadsTo: "proposed",
      },
    ],
    accepts: [
      { given: done(consent("u1", "m1"), consent("u1", "s1")), when: consent("u1", "s2"), leadsTo: "agreed" },
      {
        // The last who had not answered leaves the group: the others have agreed.
        given: done(consent("u1", "m1"), consent("u1", "s1")),
        when: toPerson("s2", "withdraw", { reason: "moved" }),
        of: unitRef("u1"),
        leadsTo: "agreed",
      },
    ],
  },
  {
    workflow: "unit",
    requirement: "order-names-unit",
    clause: "Целостность",
    given: agreedPair,
    refuses: [
      {
        when: approveUnit("5"),
        says: ["Нет приказа № 5 об утверждении пар", "There is no order 5 approving units"],
        about: "5",
      },
      {
        given: done(order("final-event", "6")),
        when: approveUnit("6"),
        says: ["Нет приказа № 6 об утверждении пар", "There is no order 6 approving units"],
        about: "6",
      },
      {
        given: altered(programmeRef, {
          orders: { "7": { kind: "approve-pairs", date: "2025-10-01", annexes: [], units: ["u2"] } },
        }),
        when: approveUnit("7"),
        says: ["Приказ № 7 не называет эту пару (группу)", "Order 7 does not name this unit"],
        about: "7",
      },
    ],
    accepts: [{ given: named, when: approveUnit("5"), leadsTo: "working" }],
  },
  {
    workflow: "unit",
    requirement: "duty-consents",
    clause: "Приморский краевой ИРО",
    given: scenes(agreedPair, named),
    refuses: [
      {
        given: scenes(suspended, without(participantRef("s1"), "consents", "duty")),
        when: resume,
        says: ["Нет письменного согласия на дополнительные обязанности", "The written duty consent is missing"],
        about: "s1",
      },
      {
        given: without(participantRef("s1"), "consents", "duty"),
        when: approveUnit("5"),
        says: ["Нет письменного согласия на дополнительные обязанности", "The written duty consent is missing"],
        about: "s1",
      },
    ],
    accepts: [{ when: approveUnit("5"), leadsTo: "working" }],
  },
  {
    workflow: "unit",
    requirement: "data-consents-in-force",
    clause: "152-ФЗ, ст. 9",
    given: scenes(agreedPair, named),
    refuses: [
      {
        given: scenes(suspended, consentWithdrawn("s1")),
        when: resume,
        says: ["Согласие на обработку персональных данных не действует", "The personal-data consent is not in force"],
        about: "s1",
      },
      {
        given: consentWithdrawn("m1"),
        when: approveUnit("5"),
        says: ["Согласие на обработку персональных данных не действует", "The personal-data consent is not in force"],
        about: "m1",
      },
    ],
    accepts: [{ when: approveUnit("5"), leadsTo: "working" }],
  },
  {
    workflow: "unit",
    requirement: "seat-held",
    clause: "Целостность",
    given: scenes(agreedPair, named),
    refuses: [
      {
        given: altered(participantRef("m1"), { seats: { u1: 2 } }),
        when: approveUnit("5"),
        says: [
          "Места у наставника за этой парой (группой) не закреплены",
          "The mentor's seats are not held by this unit",
        ],
        about: "m1",
      },
    ],
    accepts: [{ when: approveUnit("5"), leadsTo: "working" }],
  },
  {
    workflow: "unit",
    requirement: "labour-contract-addendum",
    clause: "ТК РФ, ст. 351.8",
    given: scenes(agreedTeachers, named),
    refuses: [
      {
        given: scenes(done(addendum, approveUnit("5")), altered(unitRef("u1"), { addendum: { form: "individual" } })),
        when: toUnit("u1", "hold-meeting", { kind: "organizational-first" }, "mentor"),
        says: [
          "В дополнительном соглашении не указано: размер и условия оплаты",
          "The addendum does not tell: the amount and conditions of pay",
        ],
        about: "pay",
      },
      {
        given: scenes(
          done(addendum, approveUnit("5")),
          altered(unitRef("u1"), { addendum: { ...addendumTerms, period: { from: "2025-03-01", to: "2025-08-31" } } }),
        ),
        when: toUnit("u1", "hold-meeting", { kind: "organizational-first" }, "mentor"),
        says: [
          "Срок наставничества по дополнительному соглашению закончился 2025-08-31",
          "The mentoring ended on 2025-08-31 by the addendum",
        ],
        about: "addendum-1",
      },
      {
        when: approveUnit("5"),
        says: [
          "Нет дополнительного соглашения о содержании, сроке, форме и оплате наставничества",
          "No addendum fixes content, term, form and pay of the mentoring",
        ],
        about: "m1",
      },
      {
        given: scenes(done(addendum), suspended, addendumLost),
        when: resume,
        says: [
          "Нет дополнительного соглашения о содержании, сроке, форме и оплате наставничества",
          "No addendum fixes content, term, form and pay of the mentoring",
        ],
        about: "m1",
      },
      ...[
        { when: toUnit("u1", "hold-meeting", { kind: "organizational-first" }, "mentor") },
        { when: toUnit("u1", "carry-out-control", { kind: "current", covers: "some", evidence: ["questionnaire"] }) },
      ].map(({ when }) => ({
        given: scenes(done(addendum, approveUnit("5")), altered(unitRef("u1"), { contractAddendum: undefined })),
        when,
        says: [
          "Нет дополнительного соглашения о содержании, сроке, форме и оплате наставничества",
          "No addendum fixes content, term, form and pay of the mentoring",
        ] as const,
        about: "m1",
      })),
    ],
    accepts: [{ given: done(addendum), when: approveUnit("5"), leadsTo: "working" }],
  },
  {
    workflow: "unit",
    requirement: "had-earlier-mentor",
    clause: "Целостность",
    given: proposedPair,
    refuses: [],
    passesBy: [
      {
        when: toUnit("u1", "lose-participant", { person: "s1", reason: "moved" }),
        says: ["Это первое предложение", "This is the first proposal of the unit"],
        leadsTo: "declined",
      },
      {
        when: toUnit("u1", "decline", { person: "m1", reason: "no-time" }, "mentor"),
        says: ["Это первое предложение", "This is the first proposal of the unit"],
        leadsTo: "declined",
      },
    ],
    accepts: [
      {
        given: scenes(
          mentor("m2"),
          done(consent("u1", "m1"), consent("u1", "s1"), approve("5", "u1")),
          removed,
          done(toUnit("u1", "assign-mentor", { mentor: "m2" })),
        ),
        when: toUnit("u1", "decline", { person: "m2", reason: "no-time" }, "mentor"),
        leadsTo: "seeking-mentor",
      },
    ],
  },
];
