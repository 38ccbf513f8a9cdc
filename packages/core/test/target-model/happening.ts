import fc from "fast-check";
import { unitOf } from "./scenes.ts";
import type { Deed, School } from "./school.ts";

/** Something that happens in a school; what it is may depend on what there is by then. */
export interface Happening {
  /** Days that pass before it. */
  readonly days: number;
  readonly deeds: (school: School) => readonly Deed[];
  readonly [fc.toStringMethod]: () => string;
}

/** Something of that title that happens, some days later or at once. */
export function happening(title: string, deeds: Happening["deeds"], days = 0): Happening {
  return { days, deeds, [fc.toStringMethod]: () => title };
}

/** A number that no other document of the school has. */
export const number = ({ facts }: School): string => `document-${facts.length}`;

/** One of the units that are not over, as the school has them by then. */
export function liveUnit({ instances }: School, choice: number): string {
  const live = instances.filter(({ workflow, status }) => workflow === "unit" && status === "active");
  return live[choice % Math.max(1, live.length)]?.id ?? "u0";
}

/** The mentor and the mentees of a unit. */
export function partiesOf(school: School, unit: string): readonly string[] {
  const { mentor, mentees: named = [] } = unitOf(school, unit) as { mentor?: string; mentees?: readonly string[] };
  return [mentor ?? "nobody", ...named];
}

/** What is done to one of the units that are not over. */
export const ofLiveUnit = (title: string, deeds: (unit: string, school: School) => readonly Deed[]) =>
  fc
    .nat(3)
    .map((choice) => happening(`${title} live unit ${choice}`, (school) => deeds(liveUnit(school, choice), school)));
