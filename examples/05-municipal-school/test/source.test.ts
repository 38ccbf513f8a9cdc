import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { counted } from "../../../tools/source-pages/source-page.ts";
import { commandsIn, referencesIn, titleOf } from "../../../tools/source-pages/source-row.ts";
import { pageOfSchool, sourceRows } from "./source-page.ts";
import { storyIn } from "./story-of-school.ts";

const page = fileURLToPath(new URL("../../../docs/guide/municipal-school.md", import.meta.url));

it("every sentence that runs or is data names what the target model has", () => {
  expect(referencesIn(sourceRows).filter((reference) => titleOf(reference) === undefined)).toEqual([]);
});

it("no sentence is told twice, and most of them run", () => {
  expect(new Set(sourceRows.map(({ where }) => where)).size).toBe(sourceRows.length);
  const { all, runs, data, notEnforced } = counted(sourceRows);
  expect(runs + data + notEnforced).toBe(all);
  expect(runs / all).toBeGreaterThan(0.7);
});

it("what runs is done in the two years of the district", () => {
  const done = new Set(
    storyIn("municipal-school.yaml").steps.flatMap(({ on, command, expect: told }) =>
      told === "accepted" ? [`${on.workflow} ${command}`] : [],
    ),
  );
  expect(commandsIn(sourceRows).filter((command) => !done.has(command))).toEqual([]);
});

it("the documentation tells where each sentence lives, and counts them", async () => {
  await expect(pageOfSchool()).toMatchFileSnapshot(page);
});
