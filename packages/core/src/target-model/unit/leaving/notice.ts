import { numberChosen } from "../../regulation/number-chosen.ts";
import { isUnderLabourCode } from "../assignment/requirements.ts";
import type { UnitOccasion } from "../unit-commands.ts";
import type { UnitContext } from "../unit-context.ts";
import { fail } from "../../fail.ts";
import { rule } from "../rule.ts";
import { today, untilEndOf } from "../until-end-of.ts";

/** Days between a mentor's application and its effect: by the Labour Code those of a refusal, else the organisation's. */
function noticeOf(context: UnitContext, occasion: UnitOccasion): number {
  const choice = isUnderLabourCode(context, occasion) ? "unit.refusalNoticeDays" : "unit.resignationNoticeDays";
  return numberChosen(occasion.regulation, choice) ?? 0;
}

/** Milliseconds until an application takes effect without anybody's decision. */
export function untilEffect(context: UnitContext, occasion: UnitOccasion): number {
  const days = noticeOf(context, occasion);
  const { calendar } = occasion.world;
  const last = isUnderLabourCode(context, occasion)
    ? calendar.addWorkingDays(today(occasion), days)
    : today(occasion).add({ days });
  return untilEndOf(occasion, last);
}

const effect = {
  clause:
    "Целостность: когда заявление действует, зависит от основания (программа СОШ № 32: руководителю; ТК РФ, ст. 351.8: право отказаться)",
  force: "integrity",
  selects: true,
} as const;

export const effectAtOnce = rule({
  ...effect,
  id: "resignation-at-once",
  title: { ru: "Заявление действует сразу", en: "The resignation takes effect at once" },
  check: (context, occasion) =>
    noticeOf(context, occasion) === 0 ||
    fail("Заявление рассматривает руководитель", "The head has to decide on the resignation"),
});

export const effectLater = rule({
  ...effect,
  id: "resignation-with-notice",
  title: { ru: "Заявление рассматривает руководитель", en: "The head decides on the resignation" },
  check: (context, occasion) =>
    noticeOf(context, occasion) > 0 || fail("Заявление действует сразу", "The resignation takes effect at once"),
});
