import type { Text } from "@nastavnik/core";
import * as z from "zod";
import { type CriterionAnswers, criterionAnswers } from "../criterion/answer.ts";
import type { OwnCaps } from "../criterion/criterion-points.ts";
import type { Checked, Path, Problem } from "../problem/problem.ts";
import { personKey } from "../problem/person-key.ts";
import type { Sheet } from "./score-sheet.ts";
import { type SheetPoints, sheetPoints } from "./sheet-points.ts";

const person = z.string().min(1).max(200);

/** Whose work is judged, by whom, and who may not judge it. Persons are identifiers, never names. */
export const judgedShape = {
  /** Other experts who may not judge, such as a head or a relative, and why. */
  conflicts: z.array(z.strictObject({ expert: person, reason: z.string().min(1).max(500) })).default([]),
  sheets: z.array(z.strictObject({ expert: person, answers: criterionAnswers })).default([]),
};

interface Judged {
  readonly authors: readonly string[];
  readonly conflicts: readonly { readonly expert: string; readonly reason: string }[];
  readonly sheets: readonly { readonly expert: string; readonly answers: CriterionAnswers }[];
}

/** What one expert gave. */
export interface ExpertScore extends SheetPoints {
  readonly expert: string;
}

/** Sheets that count, and those that do not, with why. */
export interface CountedSheets {
  readonly experts: readonly ExpertScore[];
  readonly refused: readonly { readonly expert: string; readonly reason: Text }[];
}

const ownWork: Text = { ru: "эксперт — автор оцениваемой работы", en: "the expert is an author of the work" };

function conflictOf({ authors, conflicts }: Judged, expert: string): Text | undefined {
  const key = personKey(expert);
  if (authors.some((author) => personKey(author) === key)) return ownWork;
  const declared = conflicts.find((one) => personKey(one.expert) === key);
  return declared && { ru: `конфликт интересов: ${declared.reason}`, en: `conflict of interest: ${declared.reason}` };
}

function blankText(blanks: SheetPoints["blanks"]): Text {
  return {
    ru: `не заполнено: ${blanks.map(({ title }) => title.ru).join("; ")}`,
    en: `left blank: ${blanks.map(({ title }) => title.en).join("; ")}`,
  };
}

const byExpert = (a: { expert: string }, b: { expert: string }): number => (a.expert < b.expert ? -1 : 1);

/**
 * The sheets that count. One of an expert with a conflict of interest is set aside unread, whatever it says; one with
 * blanks is set aside too; both are named. An answer that the sheet does not take is a problem.
 */
export function countedSheets(sheet: Sheet, judged: Judged, path: Path, caps?: OwnCaps): Checked<CountedSheets> {
  const problems: Problem[] = [];
  const experts: ExpertScore[] = [];
  const refused: { readonly expert: string; readonly reason: Text }[] = [];
  const seen = new Set<string>();
  for (const [index, { expert, answers }] of judged.sheets.entries()) {
    const at = [...path, "sheets", index];
    const key = personKey(expert);
    if (seen.has(key)) {
      const text = {
        ru: "ожидается один лист от эксперта; получен второй",
        en: "expected one sheet of an expert, met a second",
      };
      problems.push({ code: "repeated", path: [...at, "expert"], text });
      continue;
    }
    seen.add(key);
    const conflict = conflictOf(judged, expert);
    if (conflict) {
      refused.push({ expert, reason: conflict });
      continue;
    }
    const points = sheetPoints(sheet, answers, [...at, "answers"], caps);
    if (!points.ok) problems.push(...points.problems);
    else if (points.value.blanks.length > 0) refused.push({ expert, reason: blankText(points.value.blanks) });
    else experts.push({ expert, ...points.value });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { experts: experts.toSorted(byExpert), refused: refused.toSorted(byExpert) } };
}
