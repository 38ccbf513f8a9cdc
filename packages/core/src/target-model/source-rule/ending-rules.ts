import { byLaw, chosen, held, integral, rule, type SourceRule } from "./source-rule.ts";

const school32 = "программа СОШ № 32";

/** Ending and replacing: R61–R73. */
export const endingRules = {
  R61: rule(
    "Ходатайство о замене идёт куратору и говорит о невозможности личного контакта.",
    "The request to replace the mentor goes to the curator and states that personal contact is impossible.",
    school32,
    chosen("replacement-ground"),
  ),
  R62: rule(
    "Заявление наставника идёт руководителю и называет одно из двух оснований.",
    "The mentor's application goes to the head and names one of two grounds.",
    `${school32}: причины личного характера или успешное выполнение`,
    chosen("resignation-ground"),
  ),
  R63: rule(
    "Работник наставляет работника по письменному согласию и дополнительному соглашению с содержанием, сроком и формой.",
    "An employee mentors an employee by written consent and an addendum to his contract with content, term and form.",
    "ТК РФ, ст. 351.8 (с 01.03.2025)",
    byLaw("labour-contract-addendum"),
  ),
  R64: rule(
    "Оно называет и размер оплаты: такое наставничество оплачивается.",
    "It names the pay too: such mentoring is paid.",
    "ТК РФ, ст. 351.8",
    byLaw("labour-contract-addendum"),
  ),
  R65: rule(
    "Работодатель отменяет поручение, предупредив не позже чем за три рабочих дня.",
    "The employer cancels the assignment with at least three working days' notice.",
    "ТК РФ, ст. 351.8",
    byLaw("under-labour-code"),
  ),
  R66: rule(
    "Наставник может отказаться досрочно в любое время.",
    "The mentor may refuse early at any time.",
    "ТК РФ, ст. 351.8",
    byLaw("under-labour-code"),
  ),
  R67: rule(
    "Отсутствие причины такому отказу не мешает.",
    "A missing reason does not stop such a refusal.",
    "ТК РФ, ст. 351.8; вопреки программе СОШ № 32",
    held("пара (группа): отказ причины не спрашивает", "unit: the refusal asks for no reason"),
  ),
  R68: rule(
    "Это не касается тех, у кого наставничество — часть работы, оплаченная окладом.",
    "That does not concern those whose mentoring is a part of the job, paid in the salary.",
    "ТК РФ, ст. 351.8",
    byLaw("under-labour-code"),
  ),
  R69: rule(
    "Не касается и наставников-обучающихся и наставников со стороны.",
    "Nor mentors who are students or come from outside.",
    "вывод: ТК РФ, ст. 351.8 — другому работнику",
    byLaw("under-labour-code"),
  ),
  R70: rule(
    "Отказ не влечёт взысканий.",
    "A refusal has no sanctions.",
    "ТК РФ, ст. 351.8",
    held("пара (группа): отказ ничего не закрывает наставнику", "unit: a refusal closes nothing to the mentor"),
  ),
  R71: rule(
    "Отстраняют по записи о недобросовестности, решением руководства.",
    "A removal rests on a record of negligence and is decided by the management.",
    "г. Мегион: отстранение недобросовестных наставников",
    chosen("negligence-recorded"),
  ),
  R72: rule(
    "После ухода наставника наставляемый возвращается к поиску, и все наставники остаются в истории.",
    "When the mentor leaves, the mentee goes back to the search, and all mentors stay in the history.",
    `вывод: план лицея № 45, этап 5; ${school32}`,
    integral("had-earlier-mentor", "lost-is-mentor"),
  ),
  R73: rule(
    "Кто выполнил план досрочно, идёт к итоговому контролю, а не к замене.",
    "Whoever has fulfilled the plan early goes to the final control, not to a replacement.",
    `вывод: ${school32}`,
    integral("fulfilled-plan-exists", "resignation-ground-plan-fulfilled"),
  ),
} as const satisfies Record<string, SourceRule>;
