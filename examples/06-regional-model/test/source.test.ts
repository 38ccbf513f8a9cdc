import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { counted } from "../../../tools/source-pages/source-page.ts";
import { referencesIn, titleOf } from "../../../tools/source-pages/source-row.ts";
import { pageOfRegion, sourceRows } from "./source-page.ts";

const page = fileURLToPath(new URL("../../../docs/guide/regional-model.md", import.meta.url));

it("every sentence that runs or is data names what the target model has", () => {
  expect(referencesIn(sourceRows).filter((reference) => titleOf(reference) === undefined)).toEqual([]);
});

it("no sentence is told twice, and each runs, is data, or is not enforced for a reason", () => {
  expect(new Set(sourceRows.map(({ where }) => where)).size).toBe(sourceRows.length);
  const { all, runs, data, notEnforced } = counted(sourceRows);
  expect(runs + data + notEnforced).toBe(all);
  expect((runs + data) / all).toBeGreaterThan(0.9);
});

it("the documentation tells where each sentence lives, and counts them", async () => {
  await expect(pageOfRegion()).toMatchFileSnapshot(page);
});
