import { Temporal } from "temporal-polyfill";
import { fail } from "../../fail.ts";
import { listed } from "../../regulation/listed.ts";
import { rule } from "../rule.ts";
import type { UnitOccasion } from "../unit-commands.ts";
import type { UnitContext } from "../unit-context.ts";
import { today } from "../until-end-of.ts";
import { lastControlDay } from "./current-control-days.ts";

/** The day of a control of that kind, if there was one. */
function dayOfControl(
  { controls }: UnitContext,
  { world }: UnitOccasion,
  kind: string,
): Temporal.PlainDate | undefined {
  const at = controls[kind]?.at;
  return at === undefined ? undefined : world.calendar.dateOf(Temporal.Instant.from(at));
}

/** The last day for a current control that has passed without one; after the final control none is awaited. */
function missedDay(context: UnitContext, occasion: UnitOccasion): Temporal.PlainDate | undefined {
  const until = dayOfControl(context, occasion, "final") ?? today(occasion);
  const due = lastControlDay(context, occasion, until);
  if (due === undefined) return undefined;
  const carriedOut = dayOfControl(context, occasion, "current");
  const isFor =
    carriedOut !== undefined && (due.after === undefined || Temporal.PlainDate.compare(carriedOut, due.after) > 0);
  return isFor ? undefined : due.day;
}

export const currentControlMissing = rule({
  id: "current-control-missing",
  title: { ru: "Текущего контроля в этот срок не было", en: "There was no current control in this term" },
  clause: "Целостность: напоминают о том, чего не было",
  force: "integrity",
  selects: true,
  check: (context, occasion) => {
    if (context.suspendedFor !== undefined) return fail("Пара (группа) приостановлена", "The unit is suspended");
    return (
      missedDay(context, occasion) !== undefined ||
      fail(
        "Текущий контроль проведён",
        "The current control was carried out",
        dayOfControl(context, occasion, "current")?.toString(),
      )
    );
  },
});

export const currentControlDone = rule({
  id: "current-control-done",
  title: {
    ru: "Текущий контроль, срок которого пришёлся на работу пары (группы), проведён",
    en: "The current control whose term fell into the work of the unit was carried out",
  },
  clause: "Выступление г. Мегион: текущий контроль через анкетирование до конца сентября",
  force: "regulation",
  choice: "unit.closing",
  asks: (value) => listed(value).includes("current-control"),
  check: (context, occasion) => {
    const missed = missedDay(context, occasion)?.toString();
    return (
      missed === undefined ||
      fail(
        `Текущий контроль не проведён, его срок прошёл ${missed}`,
        `The current control has not been carried out, its term ended on ${missed}`,
      )
    );
  },
});
