import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { targetModel } from "@nastavnik/core/target-model";
import { memoryStore } from "@nastavnik/persistence/memory";
import { parseSchoolYear, tryYear } from "@nastavnik/simulation";
import { parse } from "yaml";

/** A year with its regulation from beside it, tried without a store on disk. */
export async function yearOf(file: string) {
  const readRegulation = (path: string) => ({
    ok: true as const,
    written: parse(readFileSync(resolve(dirname(file), path), "utf8")) as unknown,
  });
  const text = await readFile(file, "utf8");
  const parsed = parseSchoolYear(text, { file, workflows: targetModel.workflows, readRegulation });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message.en).join("\n"));
  return tryYear(parsed.value, 1, (clock) => memoryStore({ tenant: "sample", clock }));
}
