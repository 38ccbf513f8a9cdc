import { readFileSync } from "node:fs";
import type { ReadFile } from "@nastavnik/simulation";
import { parse } from "yaml";

/** Reads the file of a regulation that a school year names. */
export function readRegulationFile(path: string): ReadFile {
  try {
    return { ok: true, written: parse(readFileSync(path, "utf8")) as unknown };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT") return { ok: false, met: { ru: "файла нет", en: "no such file" } };
    return { ok: false, met: { ru: "файл, который не читается", en: "a file that cannot be read" } };
  }
}
