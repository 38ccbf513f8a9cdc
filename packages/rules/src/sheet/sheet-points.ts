import type { Text } from "@nastavnik/core";
import { toFraction } from "@nastavnik/core/internals";
import { Fraction } from "fraction.js";
import type { CriterionAnswers } from "../criterion/answer.ts";
import { type CriterionPoints, criterionPoints, type OwnCaps } from "../criterion/criterion-points.ts";
import { stepAt } from "../criterion/step-function.ts";
import { exactSum } from "../formula/exact-sum.ts";
import { exactText } from "../formula/exact-text.ts";
import type { Checked, Path } from "../problem/problem.ts";
import type { Sheet } from "./score-sheet.ts";

/** The subtotal of a section. */
export interface SectionPoints {
  readonly section: string;
  readonly title: Text;
  /** Exact, after its cap. */
  readonly points: string;
  readonly isCapped: boolean;
  /** The least that it needs, if it has not reached it. */
  readonly short?: string;
}

/** One filled-in sheet, with everything that its total follows from. */
export interface SheetPoints {
  /** Exact, after the caps of sections and of the whole. */
  readonly total: string;
  readonly isCapped: boolean;
  readonly points: readonly CriterionPoints[];
  readonly sections: readonly SectionPoints[];
  readonly blanks: readonly { readonly criterion: string; readonly title: Text }[];
  /** Whether a required criterion rules the whole out. */
  readonly isRuledOut: boolean;
}

function sumOf(points: readonly CriterionPoints[]): Fraction {
  return exactSum(points.map((one) => toFraction(one.points)));
}

function capped(
  sum: Fraction,
  cap: string | number | undefined,
): { readonly sum: Fraction; readonly isCapped: boolean } {
  const limit = cap === undefined ? undefined : toFraction(cap);
  return limit !== undefined && sum.gt(limit) ? { sum: limit, isCapped: true } : { sum, isCapped: false };
}

/** The points of one filled-in sheet. Blanks are named and no mistake; whoever asks decides what they mean. */
export function sheetPoints(sheet: Sheet, answers: CriterionAnswers, path: Path, caps?: OwnCaps): Checked<SheetPoints> {
  const answered = criterionPoints(sheet.criteria, answers, path, caps);
  if (!answered.ok) return answered;
  const { points, blanks } = answered.value;
  const sections = sheet.sections.map(({ id, title, cap, least }): SectionPoints => {
    const { sum, isCapped } = capped(sumOf(points.filter((one) => one.section === id)), cap);
    const isShort = least !== undefined && sum.lt(toFraction(least));
    return {
      section: id,
      title,
      points: exactText(sum),
      isCapped,
      ...(isShort && { short: exactText(toFraction(least)) }),
    };
  });
  const outside = points.filter(({ section }) => section === undefined);
  const whole = exactSum([sumOf(outside), ...sections.map((one) => toFraction(one.points))]);
  const { sum, isCapped } = capped(whole, sheet.cap);
  return {
    ok: true,
    value: {
      total: exactText(sum),
      isCapped,
      points,
      sections,
      blanks,
      isRuledOut: points.some((one) => one.rulesOut),
    },
  };
}

/** What a total means by the bands of its sheet, if it has any for it. */
export function bandOf({ bands }: Pick<Sheet, "bands">, total: string): Text | undefined {
  const band = bands.length === 0 ? undefined : stepAt(bands, toFraction(total));
  return typeof band === "object" ? band.title : undefined;
}
