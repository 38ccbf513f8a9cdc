import { guardedRequirements, sourceRules, targetModel } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import { sourceRulesPage } from "./source-rules-page.ts";

const requirements = new Map(
  guardedRequirements(targetModel.workflows).map(({ requirement }) => [requirement.id, requirement] as const),
);

describe("the rules of the sources", () => {
  it("are ninety-seven, none of them unaccounted for", () => {
    expect(Object.keys(sourceRules)).toEqual(Array.from({ length: 97 }, (_, index) => `R${index + 1}`));
  });

  it.each(Object.entries(sourceRules))("%s is told in both languages, and so is what became of it", (_, rule) => {
    const { told, standing } = rule;
    const said =
      standing.kind === "data" ? [standing.where] : standing.kind === "not-enforced" ? [standing.reason] : [];
    expect([told, ...said].filter((text) => !isTold(text))).toEqual([]);
  });

  const guarded = Object.entries(sourceRules).flatMap(([number, { standing }]) =>
    "requirements" in standing ? [[number, standing] as const] : [],
  );

  it.each(guarded)("%s is held by requirements of its force", (_, { kind, requirements: ids }) => {
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.map((id) => ({ id, force: requirements.get(id)?.force }))).toEqual(
      ids.map((id) => ({ id, force: kind })),
    );
  });

  it("are told by the documentation", async () => {
    await expect(sourceRulesPage()).toMatchFileSnapshot("../../../../docs/concepts/source-rules.md");
  });
});

function isTold({ ru, en }: { readonly ru: string; readonly en: string }): boolean {
  return /[а-яё]/i.test(ru) && /[a-z]/i.test(en) && !/[а-яё]/i.test(en);
}
