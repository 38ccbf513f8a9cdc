import { existsSync } from "node:fs";
import { extname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { UserError } from "./user-error.ts";

const modules = new Set([".js", ".mjs", ".ts", ".mts"]);

/** Whether a file is code, by its name. */
export const isModule = (file: string): boolean => modules.has(extname(file));

/** What a module exports; throws a {@link UserError} for a file that is not there or does not load. */
export async function importModule(file: string): Promise<Readonly<Record<string, unknown>>> {
  if (!existsSync(file)) {
    throw new UserError({ ru: `${file}: ожидается файл, такого нет`, en: `${file}: expected a file, met none` });
  }
  try {
    return (await import(pathToFileURL(resolve(file)).href)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UserError(
      { ru: `${file}: модуль не загружается: ${message}`, en: `${file}: the module does not load: ${message}` },
      { cause: error },
    );
  }
}
