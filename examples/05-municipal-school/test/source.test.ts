import { expect, it } from "vitest";
import { commandsIn } from "../../../tools/source-pages/source-row.ts";
import { testSource } from "../../../tools/source-pages/test-source.ts";
import { pageOfSchool, sourceRows } from "./source-page.ts";
import { storyIn } from "./story-of-school.ts";

testSource({ rows: sourceRows, page: "municipal-school", text: pageOfSchool, runs: 0.7 });

it("what runs is done in the two years of the district", () => {
  const done = new Set(
    storyIn("municipal-school.yaml").steps.flatMap(({ on, command, expect: told }) =>
      told === "accepted" ? [`${on.workflow} ${command}`] : [],
    ),
  );
  expect(commandsIn(sourceRows).filter((command) => !done.has(command))).toEqual([]);
});
