import type { Text } from "./text.ts";

/** Endings that the same word may have: «молодой», «молодые». */
const ending = 2;
const shortestStem = 4;

const stemsOf = (words: string): readonly string[] =>
  words
    .toLowerCase()
    .replaceAll("ё", "е")
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length >= shortestStem)
    .map((word) => word.slice(0, Math.max(shortestStem, word.length - ending)));

/**
 * The identifiers whose Russian or English words share most with what somebody wrote instead of an identifier, the nearest
 * first: «молодые специалисты» means `young-specialist`. None where no word is the same but for its ending.
 */
export function byWords(written: string, entries: Iterable<readonly [id: string, words: Text]>): readonly string[] {
  const stems = stemsOf(written);
  return [...entries]
    .map(([id, { ru, en }]) => {
      const there = [...stemsOf(ru), ...stemsOf(en)];
      const common = stems.filter((stem) => there.some((each) => each.startsWith(stem) || stem.startsWith(each)));
      return { id, score: common.length - there.length / 1000 };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ id }) => id);
}
