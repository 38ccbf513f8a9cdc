import { relatedAssessment, type World } from "@nastavnik/core";
import { fail } from "./fail.ts";

/** What an assessment of that name has found, as failures; where there is nothing to assess with, that is said. */
export function foundBy(world: World, name: string, isWell: (outcome: string) => boolean) {
  const assessed = relatedAssessment(world, name);
  if (assessed === undefined) {
    return fail("Оценить это нечем: расчёт не подключён", "Nothing is there to assess this with");
  }
  if (!assessed.ok) return assessed.problems.map(({ text, path }) => fail(text.ru, text.en, path?.at(-1)?.toString()));
  const { outcome, remarks } = assessed.value;
  return isWell(outcome) || remarks.map(({ text, subject }) => fail(text.ru, text.en, subject));
}
