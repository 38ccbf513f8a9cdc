import type { Text } from "@nastavnik/core";
import { UserError } from "./user-error.ts";

/** What is told of a file that could not be written. */
export function unwritable(file: string, cause: unknown): UserError {
  const { code = "" } = cause as { code?: string };
  const known: Record<string, Text> = {
    EISDIR: { ru: "папка", en: "a folder" },
    ENOENT: { ru: "папки для него нет", en: "no folder for it" },
    ENOTDIR: { ru: "файл на месте его папки", en: "a file in place of its folder" },
    ENOSPC: { ru: "на диске нет места", en: "no space on the disk" },
  };
  const met = known[code] ?? { ru: code, en: code };
  const text = {
    ru: `${file}: ожидается файл, в который можно писать, встретилось: ${met.ru}`,
    en: `${file}: expected a file that can be written, met ${met.en}`,
  };
  return new UserError(text, { cause });
}
