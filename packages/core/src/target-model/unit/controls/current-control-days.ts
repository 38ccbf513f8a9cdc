import type { JsonValue, Regulation, SchoolCalendar, World } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { partOf } from "../../regulation/listed.ts";
import type { UnitContext } from "../unit-context.ts";

/** A last day for a current control, and the day after which a control is one for it; none where any is. */
export interface CurrentControlDay {
  readonly day: Temporal.PlainDate;
  readonly after?: Temporal.PlainDate;
}

type Working = Pick<UnitContext, "period" | "approvedAt">;

/** The first day of the work: that of its term, or that of the order where this came before. */
function beginningOf({ period: { from }, approvedAt }: Working, calendar: SchoolCalendar): string {
  const approved = approvedAt && calendar.dateOf(Temporal.Instant.from(approvedAt)).toString();
  return approved !== undefined && approved < from ? approved : from;
}

interface Seen {
  readonly regulation: Regulation;
  readonly world: Pick<World, "calendar">;
}

/** A day of each year, such as `09-30`. */
function yearly(chosen: string, { period }: Working): readonly CurrentControlDay[] {
  const [first, last] = [period.from, period.to].map((date) => Temporal.PlainDate.from(date).year);
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const day = Temporal.PlainMonthDay.from(chosen).toPlainDate({ year: first + index });
    return { day, after: day.subtract({ years: 1 }) };
  });
}

function chosenDays(chosen: JsonValue | undefined, unit: Working): readonly CurrentControlDay[] {
  if (typeof chosen === "string") return yearly(chosen, unit);
  const term = partOf(chosen, "after");
  return typeof term === "string" ? [{ day: Temporal.PlainDate.from(unit.period.from).add(term) }] : [];
}

/** The last days for current controls that fall into the work of a unit, in their order: as the regulation has chosen. */
export function currentControlDays(
  unit: Working,
  { regulation, world: { calendar } }: Seen,
): readonly CurrentControlDay[] {
  const begun = beginningOf(unit, calendar);
  return chosenDays(regulation.value("unit.currentControlBy"), unit).filter(
    ({ day }) => begun <= day.toString() && day.toString() <= unit.period.to,
  );
}

/** The one of them that has passed most lately before a day. */
export function lastControlDay(unit: Working, seen: Seen, before: Temporal.PlainDate): CurrentControlDay | undefined {
  return currentControlDays(unit, seen).findLast(({ day }) => Temporal.PlainDate.compare(day, before) < 0);
}
