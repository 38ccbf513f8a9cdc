import type { Text } from "@nastavnik/core";
import { notApplicable } from "@nastavnik/core/monitoring";
import type { Checked, Problem } from "../problem/problem.ts";
import { type GroupSummary, type RespondentGroup, suppress, type Suppression } from "../suppression/suppress.ts";
import type { AnswerSheet } from "./answer-sheet.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { scoreAnswers } from "./score-answers.ts";

/** Answers of a respondent, and the groups that the respondent belongs to, from the widest to the narrowest. */
export interface GroupedSheet {
  readonly sheet: AnswerSheet;
  /** Such as `["municipality", "school-1", "9a"]`; all respondents have the first in common, and equally many. */
  readonly groups: readonly string[];
}

/** One score of a questionnaire over all groups. */
export interface ScoreByGroup {
  readonly score: string;
  readonly title: Text;
  readonly summary: GroupSummary;
}

interface Scored {
  readonly groups: readonly string[];
  readonly value: string;
}

function tree(id: string, scored: readonly Scored[], depth: number): RespondentGroup {
  const names = [...new Set(scored.flatMap(({ groups }) => groups[depth] ?? []))];
  if (names.length === 0) return { id, scores: scored.map(({ value }) => value) };
  return {
    id,
    groups: names.map((name) =>
      tree(
        name,
        scored.filter(({ groups }) => groups[depth] === name),
        depth + 1,
      ),
    ),
  };
}

function groupProblems(sheets: readonly GroupedSheet[]): readonly Problem[] {
  const [first] = sheets;
  return sheets.flatMap(({ groups }, index): Problem[] => {
    const depth = first?.groups.length ?? 0;
    if (depth > 0 && groups.length === depth && groups[0] === first?.groups[0]) return [];
    const text = {
      ru: `ожидаются группы от одной общей, на каждом листе одинаково много; получено: ${groups.join(" / ") || "ничего"}`,
      en: `expected groups from a common one on, equally many of every sheet, met ${groups.join(" / ") || "nothing"}`,
    };
    return [{ code: "wrong-shape", path: [index, "groups"], text }];
  });
}

/**
 * The scores of a questionnaire, averaged by group for the levels above, with small groups suppressed in each score. A
 * respondent without a score (nothing answered) does not count in it.
 */
export function scoresByGroup(
  questionnaire: Questionnaire,
  sheets: readonly GroupedSheet[],
  suppression: Suppression,
): Checked<readonly ScoreByGroup[]> {
  const problems = groupProblems(sheets);
  if (problems.length > 0) return { ok: false, problems };
  const scored = sheets.map(({ sheet, groups }) => ({ groups, scores: scoreAnswers(questionnaire, sheet) }));
  const root = sheets[0]?.groups[0] ?? "";
  const summaries = questionnaire.scores.map(({ id, title }) => {
    const values = scored.flatMap(({ groups, scores }) => {
      const value = scores.find((score) => score.id === id)?.value ?? notApplicable;
      return value === notApplicable ? [] : [{ groups, value }];
    });
    return { score: id, title, summary: suppress(tree(root, values, 1), suppression) };
  });
  return { ok: true, value: summaries };
}
