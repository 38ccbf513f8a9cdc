import { targetModel } from "@nastavnik/core/target-model";
import { expect, it } from "vitest";
import { whoPage, whoPageOf } from "./who-page.ts";

const folder = "../../../../docs/concepts";

it("the documentation leads to whose act every command of the target model is", async () => {
  await expect(whoPage()).toMatchFileSnapshot(`${folder}/who-may-do-what.md`);
});

it.each(targetModel.workflows.map((workflow) => [workflow.id, workflow] as const))(
  "the documentation tells whose act every command of the workflow %s is",
  async (id, workflow) => {
    await expect(whoPageOf(workflow)).toMatchFileSnapshot(`${folder}/who-may-do-what/${id}.md`);
  },
);
