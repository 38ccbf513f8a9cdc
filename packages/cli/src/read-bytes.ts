import { readFileSync, statSync } from "node:fs";
import { decodedText } from "@nastavnik/papers";
import { UserError } from "./user-error.ts";

const failures: Readonly<Record<string, readonly [ru: string, en: string]>> = {
  ENOENT: ["такого нет", "none"],
  ENOTDIR: ["такого нет", "none"],
  EISDIR: ["папка", "a folder"],
  EACCES: ["файл, который нельзя читать", "one that may not be read"],
};

/** Nobody writes a file of that size; it would only fill the memory. */
const largest = 256 * 2 ** 20;

function refusal(file: string, [ru, en]: readonly [ru: string, en: string], cause?: unknown): UserError {
  return new UserError(
    {
      ru: `${file}: ожидается файл, который можно прочитать, встретилось: ${ru}`,
      en: `${file}: expected a file that can be read, met ${en}`,
    },
    { cause },
  );
}

/**
 * The bytes of a file.
 *
 * @throws UserError, in both languages, where it cannot be read
 */
export function readBytes(file: string): Uint8Array {
  try {
    const about = statSync(file);
    if (about.isCharacterDevice()) throw refusal(file, ["устройство", "a device"]);
    if (about.size > largest) throw refusal(file, ["больше 256 МБ", "more than 256 MB"]);
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    throw refusal(file, failures[code] ?? [code, code], cause);
  }
}

/**
 * The text of a file, without the mark that says how it is written.
 *
 * @throws UserError, in both languages, where it cannot be read
 */
export function readText(file: string): string {
  return decodedText(readBytes(file)).replace(/^\uFEFF/, "");
}
