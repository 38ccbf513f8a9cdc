import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { counted } from "../../../tools/source-pages/source-page.ts";
import { commandsIn, referencesIn, titleOf } from "../../../tools/source-pages/source-row.ts";
import { pageOfPair, sourceRows } from "./source-page.ts";
import { storyOfPair } from "./story-of-pair.ts";

const page = fileURLToPath(new URL("../../../docs/guide/teacher-pair.md", import.meta.url));

it("every sentence that runs or is data names what the target model has", () => {
  expect(referencesIn(sourceRows).filter((reference) => titleOf(reference) === undefined)).toEqual([]);
});

it("no sentence is told twice, and most of them run", () => {
  expect(new Set(sourceRows.map(({ where }) => where)).size).toBe(sourceRows.length);
  const { all, runs, data, notEnforced } = counted(sourceRows);
  expect(runs + data + notEnforced).toBe(all);
  expect(runs / all).toBeGreaterThan(0.7);
});

it("what runs is done in the year of the pair, but for what did not befall it", () => {
  const { steps } = storyOfPair();
  const done = new Set(
    steps.filter(({ expect: told }) => told === "accepted").map(({ on, command }) => `${on.workflow} ${command}`),
  );
  // Nobody asked for another mentor or resigned, the mentor is an employee, and the programme was never rewritten.
  expect(
    commandsIn(sourceRows)
      .filter((command) => !done.has(command))
      .toSorted(),
  ).toEqual([
    "participant provide-clearance",
    "personal-programme amend",
    "unit accept-resignation",
    "unit grant-replacement",
    "unit request-replacement",
    "unit resign",
  ]);
});

it("the documentation tells where each sentence lives, and counts them", async () => {
  await expect(pageOfPair()).toMatchFileSnapshot(page);
});
