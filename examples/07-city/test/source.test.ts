import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { counted } from "../../../tools/source-pages/source-page.ts";
import { referencesIn, titleOf } from "../../../tools/source-pages/source-row.ts";
import { pageOfCity, sourceRows } from "./source-page.ts";

const page = fileURLToPath(new URL("../../../docs/guide/city.md", import.meta.url));

it("every sentence that runs or is data names what the target model has", () => {
  expect(referencesIn(sourceRows).filter((reference) => titleOf(reference) === undefined)).toEqual([]);
});

it("no sentence is told twice, and most of them run", () => {
  expect(new Set(sourceRows.map(({ where }) => where)).size).toBe(sourceRows.length);
  const { all, runs, data, notEnforced } = counted(sourceRows);
  expect(runs + data + notEnforced).toBe(all);
  expect(runs / all).toBeGreaterThan(0.8);
});

it("the documentation tells where each sentence lives, and counts them", async () => {
  await expect(pageOfCity()).toMatchFileSnapshot(page);
});
