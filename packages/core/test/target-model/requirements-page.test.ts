import { expect, it } from "vitest";
import { requirementsPage } from "./requirements-page.ts";

it("the documentation lists every requirement of the target model as it is", async () => {
  await expect(requirementsPage()).toMatchFileSnapshot("../../../../docs/concepts/target-model-requirements.md");
});
