import { type ActSubject, type JsonObject, type Occurrence, relatedInstance, type World } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { numberChosen } from "./regulation/number-chosen.ts";

/** What the present day is compared with; worked out once a day. */
let window = { today: "", days: -1, from: "" };

/** Days of the window where no regulation sets any. */
const usualWindow = 14;

/** The first day of which people may still tell themselves. */
function windowFrom(today: string, days: number): string {
  if (window.today !== today || window.days !== days) {
    window = { today, days, from: Temporal.PlainDate.from(today).subtract({ days }).toString() };
  }
  return window.from;
}

/**
 * When something of the target model may have happened: not before what it is part of began, and what is older than the
 * window of late entry is recorded from a signed paper only.
 */
export function lateEntry<Context extends JsonObject & { readonly begunOn?: string }>(
  { context, regulation }: ActSubject<Partial<Context>>,
  world: World,
  today: string,
): Occurrence {
  const programme = relatedInstance<{ readonly begunOn: string }>(world, "programme");
  return {
    notBefore: context.begunOn ?? programme?.context.begunOn,
    paperBefore: windowFrom(today, numberChosen(regulation, "documents.lateEntryDays") ?? usualWindow),
  };
}
