import { createContext, runInContext } from "node:vm";
import { fileURLToPath } from "node:url";
import { memoryStore } from "@nastavnik/persistence/memory";
import { simulateYear } from "@nastavnik/simulation";
import { expect, it } from "vitest";
import { bundle } from "../../../tools/browser/bundle.ts";
import { exampleYearText, smallYear } from "./example-year.ts";

const folder = fileURLToPath(new URL("..", import.meta.url));
const of = process.env["NASTAVNIK_TEST_MODE"] === "dist" ? "dist" : "source";

/** Reads a year, makes it small, and lives it on an engine and a store in memory. */
const program = `
  import { targetModel } from "@nastavnik/core/target-model";
  import { memoryStore } from "@nastavnik/persistence/memory";
  import { parseSchoolYear, simulateYear } from "@nastavnik/simulation";
  globalThis.live = async (text) => {
    const { value } = parseSchoolYear(text, { file: "school-year.yaml", workflows: targetModel.workflows });
    for (const group of value.population.mentees) group.count = 3;
    for (const group of value.population.mentors) group.count = 2;
    const { hash } = await simulateYear({ definition: value, seed: 1, store: memoryStore({ tenant: "lyceum" }) });
    return hash;
  };
`;

/** What browsers have of that which is not part of the language. */
const web = Object.fromEntries(
  ["AbortController", "AbortSignal", "TextDecoder", "TextEncoder", "URL", "console", "crypto", "performance"]
    .concat(["MessageChannel", "clearTimeout", "queueMicrotask", "setTimeout", "structuredClone"])
    .map((name) => [name, (globalThis as Record<string, unknown>)[name]]),
);

it("lives the same year in a browser, asking nothing of Node", async () => {
  const { code, outside } = await bundle(program, { folder, of, format: "iife" });
  expect(outside).toEqual([]);

  const page = createContext({ ...web });
  runInContext(code, page);
  const hash = await (page["live"] as (text: string) => Promise<string>)(exampleYearText());
  const store = memoryStore({ tenant: "lyceum" });
  expect(hash).toBe((await simulateYear({ definition: smallYear(), seed: 1, store })).hash);
});
