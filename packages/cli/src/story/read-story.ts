import { dirname, isAbsolute, join } from "node:path";
import type { Locale } from "@nastavnik/core";
import { parseStory, type Story } from "@nastavnik/simulation";
import { readText } from "../read-bytes.ts";
import { UserError } from "../user-error.ts";

/** The story that another comes after, and a regulation of its own, lie beside it. */
function open(beside: string, file: string): { readonly file: string; readonly text: string } | undefined {
  const path = isAbsolute(beside) ? beside : join(dirname(file), beside);
  try {
    return { file: path, text: readText(path) };
  } catch {
    return undefined;
  }
}

/**
 * Reads a story, with those before it.
 *
 * @throws UserError with every problem of the file, one a line
 */
export function readStory(file: string, locale: Locale): Story {
  const parsed = parseStory(readText(file), { file, open });
  if (!parsed.ok) throw new UserError(parsed.problems.map(({ message }) => message[locale]).join("\n"));
  return parsed.value;
}
