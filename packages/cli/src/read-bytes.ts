import { readFile } from "node:fs/promises";
import { UserError } from "./user-error.ts";

const failures: Readonly<Record<string, readonly [ru: string, en: string]>> = {
  ENOENT: ["такого нет", "none"],
  EISDIR: ["папка", "a folder"],
  EACCES: ["файл, который нельзя читать", "one that may not be read"],
};

/**
 * The bytes of a file.
 *
 * @throws UserError, in both languages, where it cannot be read
 */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    const [ru, en] = failures[code] ?? [code, code];
    const text = {
      ru: `${file}: ожидается файл, который можно прочитать, встретилось: ${ru}`,
      en: `${file}: expected a file that can be read, met ${en}`,
    };
    throw new UserError(text, { cause });
  }
}
