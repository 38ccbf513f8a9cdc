import { readFileSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import type { Locale } from "@nastavnik/core";
import { parseStory, type Story } from "@nastavnik/simulation";
import { UserError } from "../user-error.ts";

/** The story that another comes after, and a regulation of its own, lie beside it. */
function open(beside: string, file: string): { readonly file: string; readonly text: string } | undefined {
  const path = isAbsolute(beside) ? beside : join(dirname(file), beside);
  try {
    return { file: path, text: readFileSync(path, "utf8") };
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
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    const { code = "" } = cause as { code?: string };
    const met = code === "ENOENT" ? { ru: "такого нет", en: "none" } : { ru: code, en: code };
    const message = {
      ru: `${file}: ожидается файл с историей, встретилось: ${met.ru}`,
      en: `${file}: expected a file with a story, met ${met.en}`,
    };
    throw new UserError(message[locale], { cause });
  }
  const parsed = parseStory(text, { file, open });
  if (!parsed.ok) throw new UserError(parsed.problems.map(({ message }) => message[locale]).join("\n"));
  return parsed.value;
}
