import { fileURLToPath } from "node:url";
import { readHistory } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { simulateYear } from "@nastavnik/simulation";
import { beforeAll, expect, it } from "vitest";
import { smallYear } from "../../../packages/simulation/test/example-year.ts";
import { contentOf } from "./step-content.ts";
import { contentAskedBy, stepsOfPlan, tells } from "./steps-of-plan.ts";
import { stepsPage } from "./steps-page.ts";

const page = fileURLToPath(new URL("../../../docs/guide/steps-of-a-plan.md", import.meta.url));
const steps = stepsOfPlan();
const fulfilments = steps.flatMap(({ place, fulfilledBy }) => fulfilledBy.map((each) => [place, each] as const));

let facts: Awaited<ReturnType<typeof readHistory>>["facts"];

beforeAll(async () => {
  const store = memoryStore({ tenant: "lyceum" });
  await simulateYear({ definition: smallYear(), seed: 1, store });
  ({ facts } = await readHistory(store));
});

it("the plan has 53 steps, and each is fulfilled by something", () => {
  expect(steps).toHaveLength(53);
  expect(steps.filter(({ fulfilledBy }) => fulfilledBy.length === 0)).toEqual([]);
});

it("none of them is fulfilled by a payload of a date alone", () => {
  const bare = fulfilments.filter(([, each]) => each.workflow === "programme" && contentAskedBy(each).length === 0);
  expect(bare.map(([place, { command }]) => `${place} ${command}`)).toEqual([]);
});

it("what fulfils each of them tells who, what and which paper, in every fact of the year", () => {
  const lacking = fulfilments.flatMap(([place, each]) => {
    const content = contentOf(each);
    if (content === undefined) return [`${place} ${each.command}: not described`];
    const own = facts.filter(
      ({ instance, command }) =>
        instance.workflow === each.workflow &&
        command.type === each.command &&
        Object.entries(each.where ?? {}).every(([field, value]) =>
          [value].flat().includes(command.payload[field] as never),
        ),
    );
    if (own.length === 0) return [`${place} ${each.command}: never done`];
    return Object.entries(content).flatMap(([part, told]) =>
      own.some(({ command }) => !tells(told, command.payload)) ? [`${place} ${each.command}: ${part}`] : [],
    );
  });
  expect(lacking).toEqual([]);
});

it("the documentation tells of each of them", async () => {
  await expect(stepsPage()).toMatchFileSnapshot(page);
});
