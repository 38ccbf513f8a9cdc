import { readFileSync } from "node:fs";
import { parseStory, type Story } from "@nastavnik/simulation";

/** The year of the pair, as it is told. */
export function storyOfPair(): Story {
  const file = new URL("../teacher-pair.yaml", import.meta.url);
  const parsed = parseStory(readFileSync(file, "utf8"), { file: "teacher-pair.yaml" });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message.en).join("\n"));
  return parsed.value;
}
