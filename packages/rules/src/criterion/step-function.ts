import type { Text } from "@nastavnik/core";
import { type ExactNumber, formatFraction } from "@nastavnik/core/monitoring";
import { toFraction } from "@nastavnik/core/internals";
import { Fraction } from "fraction.js";

/** A step or band as it is written: from a number on, and up to where, if that is said. */
export interface WrittenStep {
  readonly from: ExactNumber;
  readonly to?: ExactNumber | undefined;
}

/** The steps by where they begin. */
export function inOrder<Step extends WrittenStep>(steps: readonly Step[]): readonly Step[] {
  return steps.toSorted((a, b) => toFraction(a.from).compare(toFraction(b.from)));
}

/** Number of decimal places that a number is written with. */
function placesOf(number: ExactNumber): number {
  return /\.(\d+)/.exec(String(number))?.[1]?.length ?? 0;
}

/** Whether one step ends where the next begins: at the same number, or one last digit before it, as 9 and 10, or 4.9 and 5. */
function adjoins(to: ExactNumber, next: ExactNumber): boolean {
  const digit = new Fraction(1, 10n ** BigInt(Math.max(placesOf(to), placesOf(next))));
  const gap = toFraction(next).sub(toFraction(to));
  return gap.equals(0) || gap.equals(digit);
}

/**
 * What is wrong with steps, if anything: each has to end where the next begins, so that every number from the first on
 * belongs to one. A step that is written as "5 to 9" before "10 to 19" ends below 10.
 */
export function stepsFault(steps: readonly WrittenStep[]): Text | undefined {
  const ordered = inOrder(steps);
  for (const [index, { from, to }] of ordered.entries()) {
    const next = ordered[index + 1];
    const [begin, end] = [toFraction(from), to === undefined ? undefined : toFraction(to)];
    const said = (value: Fraction, locale: keyof Text): string => formatFraction(value, locale);
    if (end?.lt(begin) === true) {
      return {
        ru: `ожидается ступень, которая кончается не раньше, чем начинается; получено от ${said(begin, "ru")} до ${said(end, "ru")}`,
        en: `expected a step that ends where it begins or later, met ${said(begin, "en")} to ${said(end, "en")}`,
      };
    }
    if (next === undefined) continue;
    const following = toFraction(next.from);
    if (following.equals(begin) || (end?.gt(following) ?? false) || (end?.equals(following) && end.equals(begin))) {
      return {
        ru: `ожидаются непересекающиеся ступени; обе содержат ${said(following, "ru")}`,
        en: `expected steps that do not overlap, both hold ${said(following, "en")}`,
      };
    }
    if (end !== undefined && to !== undefined && !adjoins(to, next.from)) {
      return {
        ru: `ожидаются ступени без пропусков; пропущено от ${said(end, "ru")} до ${said(following, "ru")}`,
        en: `expected steps without gaps, met one from ${said(end, "en")} to ${said(following, "en")}`,
      };
    }
  }
  return undefined;
}

/** The step that a number belongs to; `below` the first of them, or `above` the last, if that one ends. */
export function stepAt<Step extends WrittenStep>(steps: readonly Step[], value: Fraction): Step | "below" | "above" {
  const ordered = inOrder(steps);
  const found = ordered.findLast(({ from }) => value.gte(toFraction(from)));
  if (found === undefined) return "below";
  const isLast = found === ordered.at(-1);
  return isLast && found.to !== undefined && value.gt(toFraction(found.to)) ? "above" : found;
}

/** The range of a step, as people read it: from its beginning to below the beginning of the next. */
export function stepText(steps: readonly WrittenStep[], step: WrittenStep): Text {
  const ordered = inOrder(steps);
  const next = ordered[ordered.findIndex(({ from }) => from === step.from) + 1];
  const said = (value: ExactNumber, locale: keyof Text): string => formatFraction(toFraction(value), locale);
  const from = { ru: `от ${said(step.from, "ru")}`, en: `from ${said(step.from, "en")}` };
  if (next !== undefined) {
    return { ru: `${from.ru}, меньше ${said(next.from, "ru")}`, en: `${from.en}, below ${said(next.from, "en")}` };
  }
  if (step.to === undefined) return from;
  return { ru: `${from.ru} до ${said(step.to, "ru")}`, en: `${from.en} to ${said(step.to, "en")}` };
}
