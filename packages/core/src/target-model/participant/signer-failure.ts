import type { Failure, Occasion } from "@nastavnik/core";
import { fail } from "../fail.ts";

/** What somebody does for a party: puts a signature, or agrees. */
const doings = {
  signs: { ru: "подписывает", en: "signs" },
  consents: { ru: "соглашается", en: "consents" },
} as const;

/** What is wrong with who speaks for a party: a guardian does for a minor, an adult in person (СК РФ, ст. 64). */
export function signerFailure(
  { act }: Pick<Occasion, "act">,
  isMinor: boolean,
  party: string,
  doing: keyof typeof doings = "consents",
): true | Failure {
  if (act.kind !== "own") return true;
  const { ru, en } = doings[doing];
  if (isMinor) {
    return (
      act.as === "guardian" ||
      fail(`Сторона несовершеннолетняя: ${ru} родитель`, `The party is a minor: a guardian ${en}`, party)
    );
  }
  return (
    act.as === "self" || fail(`Сторона совершеннолетняя и ${ru} сама`, `The party is of age and ${en} in person`, party)
  );
}
