import type { Failure, Text } from "@nastavnik/core";
import type { RegulationProblem } from "@nastavnik/core/regulation";
import { fail } from "../fail.ts";
import { regulationChoices } from "./choices.ts";

const titles: readonly (readonly [path: string, title: Text])[] = Object.entries(regulationChoices).map(
  ([path, { title }]) => [path, title],
);

/** What is wrong with a regulation, said of the choice that it is about. */
export function regulationFailure({ path, text }: RegulationProblem): Failure {
  const place = path.join(".");
  const title = titles.find(([choice]) => place === choice || place.startsWith(`${choice}.`))?.[1];
  const of = title ?? { ru: "Положение", en: "The regulation" };
  return fail(`${of.ru}: ${text.ru}`, `${of.en}: ${text.en}`, place);
}
