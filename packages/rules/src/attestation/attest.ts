import type { Text } from "@nastavnik/core";
import { formatFraction } from "@nastavnik/core/monitoring";
import { toFraction } from "@nastavnik/core/internals";
import * as z from "zod";
import { checkShape } from "../problem/check-shape.ts";
import { groupBy } from "../problem/group-by.ts";
import { personKey } from "../problem/person-key.ts";
import type { Checked, Problem } from "../problem/problem.ts";
import { sheetProblems } from "../sheet/score-sheet.ts";
import { bandOf, type SheetPoints, sheetPoints } from "../sheet/sheet-points.ts";
import { type AttestationSheet, attestee } from "./attestation.ts";

/** What one person has come to. */
export interface Attested extends SheetPoints {
  readonly person: string;
  /**
   * `passed` or `failed` by the thresholds of the sheet; `scored` by a sheet without any; `incomplete` while something is
   * left blank.
   */
  readonly outcome: "passed" | "failed" | "scored" | "incomplete";
  /** What stands against passing. */
  readonly reasons: readonly Text[];
  /** What the total means by the bands of the sheet. */
  readonly band?: Text;
  /** How many others have the same total. */
  readonly tied: number;
}

function reasonsAgainst(sheet: AttestationSheet, points: SheetPoints): readonly Text[] {
  const { acceptFrom } = sheet;
  const isShort = acceptFrom !== undefined && toFraction(points.total).lt(toFraction(acceptFrom));
  const said = (value: string | number, locale: keyof Text): string => formatFraction(toFraction(value), locale);
  const total = isShort
    ? [
        {
          ru: `нужно не менее ${said(acceptFrom, "ru")}, набрано ${said(points.total, "ru")}`,
          en: `at least ${said(acceptFrom, "en")} is needed, ${said(points.total, "en")} was reached`,
        },
      ]
    : [];
  const sections = points.sections.flatMap(({ title, short, points: reached }) =>
    short === undefined
      ? []
      : [
          {
            ru: `${title.ru}: нужно не менее ${said(short, "ru")}, набрано ${said(reached, "ru")}`,
            en: `${title.en}: at least ${said(short, "en")} is needed, ${said(reached, "en")} was reached`,
          },
        ],
  );
  const required = points.points
    .filter(({ rulesOut }) => rulesOut)
    .map(({ title }) => ({ ru: `${title.ru}: нужно «да»`, en: `${title.en}: a yes is needed` }));
  return [...total, ...sections, ...required];
}

function hasThresholds({ acceptFrom, sections, criteria }: AttestationSheet): boolean {
  return (
    acceptFrom !== undefined ||
    sections.some(({ least }) => least !== undefined) ||
    criteria.some((one) => one.kind === "yes-no" && one.required)
  );
}

/** The points and outcome of everybody by a sheet, in the order of their identifiers; people with equal totals are shown. */
export function attest(sheet: AttestationSheet, data: unknown): Checked<readonly Attested[]> {
  const wrong = sheetProblems(sheet);
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const shape = checkShape(z.array(attestee), data);
  if (!shape.ok) return shape;
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const found = shape.value.flatMap(({ person, answers }, index): Omit<Attested, "tied">[] => {
    const key = personKey(person);
    if (seen.has(key)) {
      const text = { ru: "ожидается участник один раз; получен повторно", en: "expected a person once, met one again" };
      problems.push({ code: "repeated", path: [index, "person"], text });
      return [];
    }
    seen.add(key);
    const points = sheetPoints(sheet, answers, [index, "answers"]);
    if (!points.ok) {
      problems.push(...points.problems);
      return [];
    }
    const isComplete = points.value.blanks.length === 0;
    // What is missing to a total is not known while something is left blank.
    const reasons = isComplete ? reasonsAgainst(sheet, points.value) : [];
    const judged = !hasThresholds(sheet) ? "scored" : reasons.length > 0 ? "failed" : "passed";
    const band = isComplete ? bandOf(sheet, points.value.total) : undefined;
    return [{ person, ...points.value, outcome: isComplete ? judged : "incomplete", reasons, ...(band && { band }) }];
  });
  if (problems.length > 0) return { ok: false, problems };
  const ordered = found.toSorted((a, b) => (a.person < b.person ? -1 : a.person > b.person ? 1 : 0));
  const byTotal = groupBy(ordered, ({ total }) => total);
  return { ok: true, value: ordered.map((one) => ({ ...one, tied: (byTotal.get(one.total)?.length ?? 1) - 1 })) };
}
