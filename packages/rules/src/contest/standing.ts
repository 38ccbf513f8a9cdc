import type { Text } from "@nastavnik/core";
import { toFraction } from "@nastavnik/core/internals";
import type { CriterionPoints, OwnCaps } from "../criterion/criterion-points.ts";
import { exactText } from "../formula/exact-text.ts";
import { personKey } from "../problem/person-key.ts";
import type { Checked, Path } from "../problem/problem.ts";
import { aggregate } from "../sheet/aggregate.ts";
import { countedSheets, type ExpertScore } from "../sheet/experts-of.ts";
import { sheetPoints } from "../sheet/sheet-points.ts";
import type { Contest, Nominee } from "./contest.ts";

/** What a nominee has come to, before it is compared. */
export interface Standing {
  readonly nominee: string;
  /** Exact total; that of several members of the jury is aggregated. */
  readonly total: string;
  /** Points of each criterion, aggregated likewise. */
  readonly criteria: Readonly<Record<string, string>>;
  /** Total of the chairman's sheet, if there is one. */
  readonly chairman?: string;
  /** What each member of the jury gave; one without a name if the jury answered as one. */
  readonly sheets: readonly (Omit<ExpertScore, "expert"> & { readonly expert?: string })[];
  /** Sheets that do not count, and why. */
  readonly refused: readonly { readonly expert: string; readonly reason: Text }[];
  /** Whether a required criterion rules the nominee out. */
  readonly isRuledOut: boolean;
  /** What is missing, so that the nominee cannot be compared; empty if nothing is. */
  readonly missing: readonly Text[];
}

function byCriterion(contest: Contest, sheets: Standing["sheets"]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    contest.criteria.flatMap(({ id }) => {
      const given = sheets.flatMap(({ points }) => points.filter(({ criterion }: CriterionPoints) => criterion === id));
      if (given.length === 0) return [];
      const values = given.map(({ points }) => toFraction(points));
      return [[id, exactText(aggregate(values, contest.aggregation))] as const];
    }),
  );
}

function whole(contest: Contest, nominee: Nominee, part: Pick<Standing, "sheets" | "refused" | "missing">): Standing {
  const { sheets } = part;
  const totals = sheets.map(({ total }) => toFraction(total));
  return {
    nominee: nominee.nominee,
    total: totals.length === 0 ? "0" : exactText(aggregate(totals, contest.aggregation)),
    criteria: byCriterion(contest, sheets),
    isRuledOut: sheets.some((sheet) => sheet.isRuledOut),
    ...part,
  };
}

/** What a nominee has come to by the sheets of the jury. */
export function standingOf(
  contest: Contest,
  nominee: Nominee,
  { chairman, caps, path }: { readonly chairman?: string | undefined; readonly caps: OwnCaps; readonly path: Path },
): Checked<Standing> {
  if (nominee.answers !== undefined && nominee.sheets.length === 0) {
    const points = sheetPoints(contest, nominee.answers, [...path, "answers"], caps);
    if (!points.ok) return points;
    const missing = points.value.blanks.map(({ title }) => ({
      ru: `не заполнено: ${title.ru}`,
      en: `left blank: ${title.en}`,
    }));
    return { ok: true, value: whole(contest, nominee, { sheets: [points.value], refused: [], missing }) };
  }
  const judged = { ...nominee, authors: [nominee.nominee, ...nominee.authors] };
  const counted = countedSheets(contest, judged, path, caps);
  if (!counted.ok) return counted;
  const { experts, refused } = counted.value;
  const lacking = contest.experts - experts.length;
  const missing =
    lacking > 0 ? [{ ru: `не хватает листов жюри: ${lacking}`, en: `sheets of the jury missing: ${lacking}` }] : [];
  const ofChairman =
    chairman === undefined ? undefined : experts.find(({ expert }) => personKey(expert) === personKey(chairman));
  return {
    ok: true,
    value: {
      ...whole(contest, nominee, { sheets: experts, refused, missing }),
      ...(ofChairman && { chairman: ofChairman.total }),
    },
  };
}
