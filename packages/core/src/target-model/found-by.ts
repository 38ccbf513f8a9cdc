import { type Failure, relatedAssessment, type World } from "@nastavnik/core";
import type { AssessmentRemark } from "@nastavnik/core/monitoring";
import { fail } from "./fail.ts";

type Found =
  | { readonly ok: true; readonly outcome: string; readonly remarks: readonly AssessmentRemark[] }
  | { readonly ok: false; readonly failures: readonly Failure[] };

/** What an assessment of that name has found; where there is nothing to assess with, that is said. */
export function foundIn(world: World, name: string): Found {
  const assessed = relatedAssessment(world, name);
  if (assessed === undefined) {
    const failure = fail("Оценить это нечем: расчёт не подключён", "Nothing is there to assess this with");
    return { ok: false, failures: [failure] };
  }
  if (assessed.ok) return { ok: true, ...assessed.value };
  const failures = assessed.problems.map(({ text, path }) => fail(text.ru, text.en, path?.at(-1)?.toString()));
  return { ok: false, failures };
}

/** What an assessment of that name has remarked of these kinds; nothing is well. */
export function remarkedIn(world: World, name: string, ...codes: readonly string[]): readonly Failure[] {
  const found = foundIn(world, name);
  if (!found.ok) return found.failures;
  const remarks = found.remarks.filter(({ code }) => codes.includes(code));
  return remarks.map(({ text, subject }) => fail(text.ru, text.en, subject));
}

/** Whether an assessment of that name has come to such an outcome; otherwise what it has remarked. */
export function foundBy(world: World, name: string, isWell: (outcome: string) => boolean) {
  const found = foundIn(world, name);
  if (!found.ok) return found.failures;
  return isWell(found.outcome) || found.remarks.map(({ text, subject }) => fail(text.ru, text.en, subject));
}
