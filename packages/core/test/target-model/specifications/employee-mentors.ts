import { addendum, addendumTerms, agreedTeachers, workingPair } from "../people-scenes.ts";
import { altered, chosen, done, scenes, today, toUnit, unitRef } from "../scenes.ts";
import type { Specification } from "../spec.ts";
import { close, control } from "../work-scenes.ts";

const attach = (terms: object) =>
  toUnit("u1", "attach-contract-addendum", { document: "addendum-1", ...terms }, "head");

const { content, period, form, pay } = addendumTerms;

const controlTimer = toUnit("u1", "xstate.after.current-control.unit.working.control.none", {}, "system");
const bySeptember = chosen({ "unit.currentControlBy": "09-30" });

/** What the Labour Code asks of an employee who mentors an employee, and the current control. */
export const employeeMentorSpecifications: readonly Specification[] = [
  {
    workflow: "unit",
    requirement: "addendum-tells-terms",
    clause: "ТК РФ, ст. 351.8",
    given: agreedTeachers,
    refuses: [
      {
        when: attach({ period, form, pay }),
        says: [
          "В дополнительном соглашении не указано: содержание наставничества",
          "The addendum does not tell: the content of the mentoring",
        ],
        about: "content",
      },
      {
        when: attach({ content, form, pay }),
        says: [
          "В дополнительном соглашении не указано: сроки наставничества",
          "The addendum does not tell: the term of the mentoring",
        ],
        about: "period",
      },
      {
        when: attach({ content, period, pay }),
        says: [
          "В дополнительном соглашении не указано: форма наставничества",
          "The addendum does not tell: the form of the mentoring",
        ],
        about: "form",
      },
      {
        when: attach({ content, period, form }),
        says: [
          "В дополнительном соглашении не указано: размер и условия оплаты",
          "The addendum does not tell: the amount and conditions of pay",
        ],
        about: "pay",
      },
    ],
    accepts: [
      { when: addendum, leadsTo: "agreed" },
      { when: attach({ content, period, form, pay: { roubles: 2000, for: "month" } }), leadsTo: "agreed" },
      // Nobody here is an employee's mentor by the article.
      { given: altered(unitRef("u1"), { isUnderLabourCode: false }), when: attach({}), leadsTo: "agreed" },
    ],
  },
  {
    workflow: "unit",
    requirement: "current-control-missing",
    clause: "Целостность",
    given: scenes(workingPair, bySeptember, today("2025-10-02")),
    refuses: [],
    passesBy: [
      {
        given: done(control("current", { covers: "some", evidence: ["questionnaire"] })),
        when: controlTimer,
        says: ["Текущий контроль проведён", "The current control was carried out"],
        about: "2025-10-02",
        leadsTo: "working.control.none",
      },
      {
        given: done(toUnit("u1", "suspend", { reason: "illness" })),
        when: controlTimer,
        says: ["Пара (группа) приостановлена", "The unit is suspended"],
        leadsTo: "working.control.none",
      },
    ],
    accepts: [{ when: controlTimer, leadsTo: "working.control.none" }],
  },
  {
    workflow: "unit",
    requirement: "current-control-done",
    clause: "Выступление г. Мегион",
    given: scenes(
      workingPair,
      chosen({ "unit.closing": ["current-control"], "unit.plans": null, "unit.currentControlBy": "09-30" }),
    ),
    refuses: [
      {
        given: today("2025-10-01"),
        when: control("final"),
        says: [
          "Текущий контроль не проведён, его срок прошёл 2025-09-30",
          "The current control has not been carried out, its term ended on 2025-09-30",
        ],
      },
      {
        given: scenes(
          chosen({ "unit.currentControlBy": { after: "P1M" } }),
          today("2025-10-20"),
          done(control("final")),
          chosen({ "unit.currentControlBy": { after: "P7D" } }),
        ),
        when: close,
        says: [
          "Текущий контроль не проведён, его срок прошёл 2025-10-08",
          "The current control has not been carried out, its term ended on 2025-10-08",
        ],
      },
    ],
    accepts: [
      { when: control("final"), leadsTo: "working.control.final" },
      {
        given: scenes(today("2025-10-01"), done(control("current", { covers: "some", evidence: ["questionnaire"] }))),
        when: control("final"),
        leadsTo: "working.control.final",
      },
      // A term that ends after the final control asks for nothing more.
      {
        given: scenes(
          chosen({ "unit.currentControlBy": { after: "P1M" } }),
          done(control("final")),
          today("2025-12-01"),
        ),
        when: close,
        leadsTo: "closed",
      },
    ],
  },
];
