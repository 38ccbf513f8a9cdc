import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { counted } from "../../../tools/source-pages/source-page.ts";
import { commandsIn, referencesIn, titleOf } from "../../../tools/source-pages/source-row.ts";
import { pageOfYear, sourceRows } from "./source-page.ts";
import { stepsOfPlan } from "./steps-of-plan.ts";

const page = fileURLToPath(new URL("../../../docs/guide/plan-of-lyceum.md", import.meta.url));

it("every sentence that runs or is data names what the target model has", () => {
  expect(referencesIn(sourceRows).filter((reference) => titleOf(reference) === undefined)).toEqual([]);
});

it("no sentence is told twice, and most of them run", () => {
  expect(new Set(sourceRows.map(({ where }) => where)).size).toBe(sourceRows.length);
  const { all, runs, data, notEnforced } = counted(sourceRows);
  expect(runs + data + notEnforced).toBe(all);
  expect(runs / all).toBeGreaterThan(0.6);
});

it("every command that fulfils a step of the plan is among those that sentences run by", () => {
  const named = new Set(commandsIn(sourceRows));
  const fulfilling = stepsOfPlan().flatMap(({ fulfilledBy }) =>
    fulfilledBy.map(({ workflow, command }) => `${workflow} ${command}`),
  );
  expect([...new Set(fulfilling)].filter((command) => !named.has(command))).toEqual([]);
});

it("the documentation tells where each sentence lives, and counts them", async () => {
  await expect(pageOfYear()).toMatchFileSnapshot(page);
});
