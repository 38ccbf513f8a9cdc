import type { Locale, Text } from "@nastavnik/core";
import { attest, type Attested } from "../attestation/attest.ts";
import type { AttestationSheet } from "../attestation/attestation.ts";
import { printAttestation } from "../attestation/print-attestation.ts";
import { builtInContests } from "../contest/built-in-contests.ts";
import type { Contest } from "../contest/contest.ts";
import { printContest } from "../contest/print-contest.ts";
import { type NominationRanking, rankContest } from "../contest/rank-contest.ts";
import { defaultReviewSheet } from "../expert-review/default-review-sheet.ts";
import { printReview } from "../expert-review/print-review.ts";
import type { ReviewOutcome } from "../expert-review/review-outcome.ts";
import type { ReviewSheet } from "../expert-review/review-sheet.ts";
import { reviewByExperts } from "../expert-review/review.ts";
import { checkShape } from "../problem/check-shape.ts";
import type { Checked, Path, Problem } from "../problem/problem.ts";
import { unknownName } from "../problem/unknown-name.ts";
import { exampleStimulusPolicy } from "../stimulus/example-stimulus-policy.ts";
import type { StimulusPolicy } from "../stimulus/stimulus-policy.ts";
import { printStimulus, type StimulusScore, stimulusScores } from "../stimulus/stimulus-scores.ts";
import { type ScoreFile, scoreFile } from "./score-file.ts";

/** The outcome of one work in an expert review. */
export interface WorkReview {
  readonly work: string;
  readonly review: ReviewOutcome;
}

interface Scored {
  readonly format: "nastavnik-score-result/1";
  readonly title?: Text;
}

/** What comes of a score file, with everything that it follows from; plain JSON. */
export type Score =
  | (Scored & { readonly kind: "contest"; readonly contest: Contest; readonly rankings: readonly NominationRanking[] })
  | (Scored & { readonly kind: "review"; readonly sheet: ReviewSheet; readonly works: readonly WorkReview[] })
  | (Scored & { readonly kind: "attestation"; readonly sheet: AttestationSheet; readonly people: readonly Attested[] })
  | (Scored & {
      readonly kind: "stimulus";
      readonly policy: StimulusPolicy;
      readonly people: readonly StimulusScore[];
    });

function byName<Value extends { readonly id: string }>(
  given: string | Value,
  shipped: readonly Value[],
  path: Path,
): Checked<Value> {
  if (typeof given !== "string") return { ok: true, value: given };
  const found = shipped.find(({ id }) => id === given);
  if (found) return { ok: true, value: found };
  const known = shipped.map(({ id }) => id);
  const expected = { ru: `имя из списка ${known.join(" | ")}`, en: `one of ${known.join(" | ")}` };
  return { ok: false, problems: [unknownName("unknown-profile", path, expected, given, known)] };
}

/** Places of problems as they stand in the file. */
function placedIn<Value>(
  checked: Checked<Value>,
  isOfSheet: (problem: Problem) => boolean,
  sheet: string,
): Checked<Value> {
  if (checked.ok) return checked;
  return {
    ok: false,
    problems: checked.problems.map((one) => ({
      ...one,
      path: isOfSheet(one) ? [sheet, ...one.path] : ["entries", ...one.path],
    })),
  };
}

const isIndexed = ({ path }: Problem): boolean => typeof path[0] === "number";

const ofSheet = (problem: Problem): boolean => !isIndexed(problem);

function scoreContest(
  file: Extract<ScoreFile, { kind: "contest" }>,
): Checked<Omit<Score & { kind: "contest" }, keyof Scored>> {
  const contest = byName(file.contest, builtInContests, ["contest"]);
  if (!contest.ok) return contest;
  const ranked = placedIn(rankContest(contest.value, file.entries, { chairman: file.chairman }), ofSheet, "contest");
  return ranked.ok ? { ok: true, value: { kind: "contest", contest: contest.value, rankings: ranked.value } } : ranked;
}

function scoreReviews(
  file: Extract<ScoreFile, { kind: "review" }>,
): Checked<Omit<Score & { kind: "review" }, keyof Scored>> {
  const sheet = byName(file.sheet, [defaultReviewSheet], ["sheet"]);
  if (!sheet.ok) return sheet;
  const problems: Problem[] = [];
  const works = file.entries.flatMap(({ work, authors, ...review }, index): WorkReview[] => {
    const judged = reviewByExperts(sheet.value, { ...review, authors: [work, ...authors] });
    if (judged.ok) return [{ work, review: judged.value }];
    const isOfEntry = ({ path }: Problem): boolean => ["sheets", "authors", "conflicts"].includes(String(path[0]));
    problems.push(
      ...judged.problems
        .filter((one) => index === 0 || isOfEntry(one))
        .map((one) => ({ ...one, path: isOfEntry(one) ? ["entries", index, ...one.path] : ["sheet", ...one.path] })),
    );
    return [];
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { kind: "review", sheet: sheet.value, works } };
}

type Body =
  | Omit<Score & { kind: "contest" }, keyof Scored>
  | Omit<Score & { kind: "review" }, keyof Scored>
  | Omit<Score & { kind: "attestation" }, keyof Scored>
  | Omit<Score & { kind: "stimulus" }, keyof Scored>;

function scored(file: ScoreFile): Checked<Body> {
  switch (file.kind) {
    case "contest":
      return scoreContest(file);
    case "review":
      return scoreReviews(file);
    case "attestation": {
      const people = placedIn(attest(file.sheet, file.entries), ofSheet, "sheet");
      return people.ok ? { ok: true, value: { kind: "attestation", sheet: file.sheet, people: people.value } } : people;
    }
    case "stimulus":
    default: {
      const policy = byName(file.policy, [exampleStimulusPolicy], ["policy"]);
      if (!policy.ok) return policy;
      const people = placedIn(stimulusScores(policy.value, file.entries), ofSheet, "policy");
      return people.ok ? { ok: true, value: { kind: "stimulus", policy: policy.value, people: people.value } } : people;
    }
  }
}

/**
 * Scores everybody in a file (`scoreFile`, parsed JSON or YAML) by its sheet. If anything is wrong with the file, nobody
 * is scored, and all problems come back with their places.
 */
export function score(data: unknown): Checked<Score> {
  const file = checkShape(scoreFile, data);
  if (!file.ok) return file;
  const result = scored(file.value);
  if (!result.ok) return result;
  const { title } = file.value;
  return { ok: true, value: { format: "nastavnik-score-result/1", ...(title && { title }), ...result.value } };
}

function bodyOf(result: Score, locale: Locale): string {
  switch (result.kind) {
    case "contest":
      return printContest(result.contest, result.rankings, locale);
    case "review":
      return result.works.map(({ work, review }) => `${work}\n${printReview(result.sheet, review, locale)}`).join("\n");
    case "attestation":
      return printAttestation(result.sheet, result.people, locale);
    case "stimulus":
    default:
      return `${result.policy.title[locale]}\n${result.people.map((one) => printStimulus(one, locale)).join("")}`;
  }
}

/** A score as text: everybody's points, each with what it follows from. */
export function printScore(result: Score, locale: Locale): string {
  const body = bodyOf(result, locale);
  return result.title ? `${result.title[locale]}\n\n${body}` : body;
}
