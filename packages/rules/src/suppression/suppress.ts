import { NastavnikError } from "@nastavnik/core";
import type { ExactNumber } from "@nastavnik/core/monitoring";
import { toFraction } from "@nastavnik/core/internals";
import type { Fraction } from "fraction.js";
import { exactSum } from "../formula/exact-sum.ts";
import { exactText } from "../formula/exact-text.ts";

/** A group of respondents: a leaf with their scores, or with how many they are and the sum of them, or a group of groups. */
export type RespondentGroup =
  | { readonly id: string; readonly scores: readonly ExactNumber[] }
  | { readonly id: string; readonly respondents: number; readonly sum: ExactNumber }
  | { readonly id: string; readonly groups: readonly RespondentGroup[] };

/** What may be shown of a group on the level above it. */
export interface GroupSummary {
  readonly id: string;
  /**
   * `small`: fewer respondents than the minimum; `complementary`: large enough, but a small group could be computed from
   * it and the total; `none`: shown.
   */
  readonly suppressed: "none" | "small" | "complementary";
  /** Number of respondents; absent if suppressed. */
  readonly respondents?: number;
  /** Exact average score; absent if suppressed or if there are no respondents. */
  readonly average?: string;
  readonly groups: readonly GroupSummary[];
}

interface Counted {
  readonly id: string;
  readonly respondents: number;
  readonly sum: Fraction;
  readonly groups: readonly Counted[];
}

function count(group: RespondentGroup): Counted {
  if ("scores" in group) {
    const sum = exactSum(group.scores.map(toFraction));
    return { id: group.id, respondents: group.scores.length, sum, groups: [] };
  }
  if ("respondents" in group) return { ...group, sum: toFraction(group.sum), groups: [] };
  const groups = group.groups.map(count).toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return {
    id: group.id,
    respondents: groups.reduce((total, one) => total + one.respondents, 0),
    sum: exactSum(groups.map((one) => one.sum)),
    groups,
  };
}

/** How {@link suppress} protects small groups. */
export interface Suppression {
  /** Least number of respondents of a shown group, 2 or more. */
  readonly minimum: number;
  /**
   * Least and greatest possible score. With it, a group is also hidden if its average would give away a small part: when
   * everybody in it answered with the least, or everybody with the greatest score.
   */
  readonly scale?: { readonly min: ExactNumber; readonly max: ExactNumber };
}

function hidden(group: Counted, suppression: Suppression): GroupSummary {
  return {
    id: group.id,
    suppressed: group.respondents < suppression.minimum ? "small" : "complementary",
    groups: group.groups.map((one) => hidden(one, suppression)),
  };
}

/** Whether every score behind a sum follows from the sum alone. */
function isExtreme(sum: Fraction, respondents: number, { scale }: Suppression): boolean {
  return [scale?.min, scale?.max].some((end) => end !== undefined && sum.equals(toFraction(end).mul(respondents)));
}

function isSmall(group: Counted, { minimum }: Suppression): boolean {
  return group.respondents > 0 && group.respondents < minimum;
}

function hasSmall(group: Counted, suppression: Suppression): boolean {
  return isSmall(group, suppression) || group.groups.some((one) => hasSmall(one, suppression));
}

/** Whether showing a group would give away a small one: itself or a part of it. */
function isUnsafe(group: Counted, suppression: Suppression): boolean {
  return (
    isSmall(group, suppression) ||
    (hasSmall(group, suppression) && isExtreme(group.sum, group.respondents, suppression))
  );
}

/**
 * The parts of a shown group to hide: the unsafe ones and, so that none can be computed by subtracting the others from
 * the total, the smallest of the rest until the hidden ones have the minimum of respondents together and their scores do
 * not follow from their sum.
 */
function hiddenParts(parts: readonly Counted[], suppression: Suppression): ReadonlySet<Counted> {
  const filled = parts.filter((one) => one.respondents > 0).toSorted((a, b) => a.respondents - b.respondents);
  const hide = filled.filter((one) => isUnsafe(one, suppression));
  if (hide.length === 0) return new Set();
  const rest = filled.filter((one) => !hide.includes(one));
  const protectedTogether = (): boolean => {
    const respondents = hide.reduce((total, one) => total + one.respondents, 0);
    const sum = exactSum(hide.map((one) => one.sum));
    return respondents >= suppression.minimum && !isExtreme(sum, respondents, suppression);
  };
  for (const next of rest) {
    if (protectedTogether()) break;
    hide.push(next);
  }
  return new Set(hide);
}

function shown(group: Counted, suppression: Suppression): GroupSummary {
  const hide = hiddenParts(group.groups, suppression);
  return {
    id: group.id,
    suppressed: "none",
    respondents: group.respondents,
    ...(group.respondents > 0 && { average: exactText(group.sum.div(group.respondents)) }),
    groups: group.groups.map((one) => (hide.has(one) ? hidden(one, suppression) : shown(one, suppression))),
  };
}

/**
 * Averages by group for the level above, without those of small groups: a group with fewer respondents than the minimum
 * is hidden, and with it as many others as it takes so that nothing hidden follows from what is shown. A hidden group
 * hides its own parts too. A group without respondents is shown as such. Summaries of overlapping breakdowns, and of the
 * same people at different times, are not protected against each other.
 */
export function suppress(group: RespondentGroup, suppression: Suppression): GroupSummary {
  const { minimum } = suppression;
  if (!Number.isInteger(minimum) || minimum < 2) {
    throw new NastavnikError("invalid-input", `expected a minimum of 2 respondents or more, met ${minimum}`);
  }
  const counted = count(group);
  return isUnsafe(counted, suppression) ? hidden(counted, suppression) : shown(counted, suppression);
}
