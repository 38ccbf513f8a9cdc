import { readFile } from "node:fs/promises";
import type { Locale } from "@nastavnik/core";
import { LineCounter, parseDocument } from "yaml";
import { refuse } from "./in-locale.ts";

const failures: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ["такого файла нет", "none"],
  EISDIR: ["папка", "a folder"],
  EACCES: ["файл, который нельзя читать", "one that may not be read"],
};

/** The bytes of a file. */
export async function readBytes(file: string, locale: Locale): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const [ru, en] = failures[code] ?? [code, code];
    const text = {
      ru: `${file}: ожидается файл, который можно прочитать, встретилось: ${ru}`,
      en: `${file}: expected a file that can be read, met ${en}`,
    };
    return refuse(text, locale, { cause: error });
  }
}

/** The value of a JSON or YAML file. A key that stands twice in one object is refused, not read as its last value. */
export async function readDocument(file: string, locale: Locale): Promise<unknown> {
  const text = (await readBytes(file, locale)).toString("utf8").replace(/^\uFEFF/, "");
  const fast = parsedJson(text);
  if (fast !== undefined) return fast.value;
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const [first] = document.errors;
  if (first !== undefined) {
    const { line, col } = lineCounter.linePos(first.pos[0]);
    const isTwice = first.code === "DUPLICATE_KEY";
    const expected = {
      ru: isTwice ? "каждый ключ объекта один раз" : "правильно записанный YAML или JSON",
      en: isTwice ? "each key of an object once" : `YAML or JSON, met: ${first.message}`,
    };
    const place = `${file}:${line}:${col}`;
    refuse({ ru: `${place}: ожидается ${expected.ru}`, en: `${place}: expected ${expected.en}` }, locale);
  }
  try {
    return document.toJS();
  } catch (error) {
    // Aliases that refer to nothing, or that would unfold to far more than was written.
    const reason = error instanceof Error ? error.message : "";
    const message = { ru: `${file}: ожидаются данные`, en: `${file}: expected data, met: ${reason}` };
    return refuse(message, locale, { cause: error });
  }
}

/** Nothing for a text that is no JSON, or in which a key stands twice: the slower reader then tells where. */
function parsedJson(text: string): { readonly value: unknown } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  // In valid JSON a string before a colon is a key, and nothing else is.
  let written = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"\s*:?/g)) if (token.endsWith(":")) written++;
  return written === keyCount(value) ? { value } : undefined;
}

function keyCount(value: unknown): number {
  let count = 0;
  const open = [value];
  for (let each = open.pop(); open.length > 0 || each !== undefined; each = open.pop()) {
    if (typeof each !== "object" || each === null) continue;
    const values: unknown[] = Object.values(each);
    if (!Array.isArray(each)) count += values.length;
    for (const inner of values) if (typeof inner === "object" && inner !== null) open.push(inner);
  }
  return count;
}
