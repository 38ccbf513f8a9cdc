import { readFileSync } from "node:fs";
import { parseStory, type Story } from "@nastavnik/simulation";

/** A story of this example, as it is told. */
export function storyIn(name: string): Story {
  const parsed = parseStory(readFileSync(new URL(`../${name}`, import.meta.url), "utf8"), { file: name });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message.en).join("\n"));
  return parsed.value;
}
