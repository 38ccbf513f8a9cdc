import { expect, it } from "vitest";
import { whoPage } from "./who-page.ts";

it("the documentation tells whose act every command of the target model is", async () => {
  await expect(whoPage()).toMatchFileSnapshot("../../../../docs/concepts/who-may-do-what.md");
});
