import { expect, it } from "vitest";
import { commandsIn } from "../../../tools/source-pages/source-row.ts";
import { testSource } from "../../../tools/source-pages/test-source.ts";
import { pageOfYear, sourceRows } from "./source-page.ts";
import { stepsOfPlan } from "./steps-of-plan.ts";

testSource({ rows: sourceRows, page: "plan-of-lyceum", text: pageOfYear, runs: 0.6 });

it("every command that fulfils a step of the plan is among those that sentences run by", () => {
  const named = new Set(commandsIn(sourceRows));
  const fulfilling = stepsOfPlan().flatMap(({ fulfilledBy }) =>
    fulfilledBy.map(({ workflow, command }) => `${workflow} ${command}`),
  );
  expect([...new Set(fulfilling)].filter((command) => !named.has(command))).toEqual([]);
});
