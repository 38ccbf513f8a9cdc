import { dayOf, type Regulation } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { numberChosen } from "../../regulation/number-chosen.ts";
import { rule } from "../rule.ts";
import type { UnitOccasion } from "../unit-commands.ts";
import type { UnitContext } from "../unit-context.ts";
import { labourCodeSince } from "./labour-code.ts";

export const notSuspended = rule({
  id: "unit-not-suspended",
  title: { ru: "Пара (группа) не приостановлена", en: "The unit is not suspended" },
  clause: "Целостность: пока работа приостановлена, её не ведут",
  force: "integrity",
  check: ({ suspendedFor }) =>
    suspendedFor === undefined || fail("Пара (группа) приостановлена", "The unit is suspended", suspendedFor),
});

export const suspended = rule({
  id: "unit-suspended",
  title: { ru: "Пара (группа) приостановлена", en: "The unit is suspended" },
  clause: "Целостность: возобновляют то, что приостановлено",
  force: "integrity",
  check: ({ suspendedFor }) =>
    suspendedFor !== undefined || fail("Пара (группа) не приостановлена", "The unit is not suspended"),
});

/** Whether art. 351.8 gives its rights to this unit on the day: what it gives is not there before it is in force. */
export const suspendedWithProgramme = rule({
  id: "suspended-with-programme",
  title: {
    ru: "С программой возобновляется только то, что с ней приостановлено",
    en: "Only what was suspended with the programme is resumed with it",
  },
  clause: "Целостность: своя причина приостановки остаётся в силе",
  force: "integrity",
  check: ({ suspendedFor }, { act }) =>
    act.kind !== "system" ||
    suspendedFor === "programme-suspended" ||
    fail("Пара (группа) приостановлена по своей причине", "The unit is suspended for a reason of its own"),
});

export const suspendedNow = rule({
  id: "assignment-goes-on-suspended",
  title: { ru: "Работа остаётся приостановленной", en: "The work remains suspended" },
  clause: "Целостность: отзыв заявления не возобновляет приостановленное",
  force: "integrity",
  selects: true,
  check: ({ suspendedFor }) =>
    suspendedFor !== undefined || fail("Работа не приостановлена", "The work is not suspended"),
});

export function isUnderLabourCode(context: UnitContext, occasion: UnitOccasion): boolean {
  return context.isUnderLabourCode && dayOf(occasion, occasion.world) >= labourCodeSince;
}

export const underLabourCode = rule({
  id: "under-labour-code",
  title: {
    ru: "Поручение регулирует ТК РФ: работник наставляет работника",
    en: "The Labour Code applies: an employee mentors an employee",
  },
  clause: "ТК РФ, ст. 351.8",
  force: "law",
  check: (context, occasion) =>
    isUnderLabourCode(context, occasion) ||
    fail("Это не поручение работнику по ТК РФ", "This is no assignment under the Labour Code"),
});

/** Working days of notice that a refusing mentor gives; none where the organisation asks for none. */
const noticeDays = (regulation: Regulation): number => numberChosen(regulation, "unit.refusalNoticeDays") ?? 0;

const refusal = {
  clause: "Целостность: отказ действует сразу, а где установлен срок предупреждения — по его истечении",
  force: "integrity",
  selects: true,
} as const;

export const refusalAtOnce = rule({
  ...refusal,
  id: "refusal-at-once",
  title: { ru: "Отказ наставника действует сразу", en: "The mentor's refusal takes effect at once" },
  check: (_context, { regulation }) =>
    noticeDays(regulation) === 0 || fail("Установлен срок предупреждения", "A notice period is set"),
});

export const refusalWithNotice = rule({
  ...refusal,
  id: "refusal-with-notice",
  title: { ru: "О своём отказе наставник предупреждает заранее", en: "A refusing mentor gives notice" },
  check: (_context, { regulation }) =>
    noticeDays(regulation) > 0 || fail("Срок предупреждения не установлен", "No notice period is set"),
});
