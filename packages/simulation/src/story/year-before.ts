import { NastavnikError } from "@nastavnik/core";
import { foundingRegulation } from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import type { SchoolYear } from "../definition/school-year-definition.ts";
import { sampleYear } from "../sample/sample-year.ts";
import type { Story } from "./story.ts";

/** An invented year that has happened before a story. */
export interface YearBefore {
  readonly definition: SchoolYear;
  readonly seed: number;
  readonly until: Temporal.PlainDate;
}

/**
 * The invented year before a story, under the story's regulation; `undefined` where no year has happened.
 *
 * @throws NastavnikError `invalid-input` for a regulation that is not sound
 */
export function yearBefore({ year, regulation }: Pick<Story, "year" | "regulation">): YearBefore | undefined {
  if (year === undefined) return undefined;
  const taken = foundingRegulation({
    ...(regulation !== undefined && { regulation }),
    policies: { off: [], parameters: {} },
  });
  if (!taken.ok) {
    const told = (locale: "ru" | "en"): string => taken.problems.map(({ text }) => text[locale]).join("; ");
    throw new NastavnikError("invalid-input", told("en"), { text: { ru: told("ru"), en: told("en") } });
  }
  const definition = sampleYear(taken.edition, year.from === undefined ? {} : { from: year.from });
  return { definition, seed: year.seed, until: Temporal.PlainDate.from(year.until) };
}
