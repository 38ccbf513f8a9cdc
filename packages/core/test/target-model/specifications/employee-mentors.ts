import { addendum, addendumTerms, agreedTeachers, workingPair } from "../people-scenes.ts";
import { altered, chosen, done, scenes, today, toUnit, unitRef } from "../scenes.ts";
import type { Specification } from "../spec.ts";
import { control } from "../work-scenes.ts";

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
];
