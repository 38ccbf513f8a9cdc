import { expect, it } from "vitest";
import { commandsIn } from "../../../tools/source-pages/source-row.ts";
import { testSource } from "../../../tools/source-pages/test-source.ts";
import { pageOfPair, sourceRows } from "./source-page.ts";
import { storyOfPair } from "./story-of-pair.ts";

testSource({ rows: sourceRows, page: "teacher-pair", text: pageOfPair, runs: 0.7 });

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
