import { check } from "@nastavnik/checker";
import { targetModelWorlds } from "@nastavnik/checker/target-model";
import { shippedRegulation } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";

/** The worlds that a regulation has beside those of every organisation. */
function worldsOf(id: string) {
  const edition = shippedRegulation(id);
  const usual = shippedRegulation("teachers-only");
  if (edition === undefined || usual === undefined) throw new Error(`expected a shipped regulation, met ${id}`);
  return targetModelWorlds(edition).slice(targetModelWorlds(usual).length);
}

describe.each(["khanka", "megion"])("the municipality of %s", (id) => {
  it("has no error in its school and its council, and each world is explored completely", async () => {
    const worlds = worldsOf(id);
    expect(worlds).toHaveLength(2);
    const { isComplete, findings } = await check(worlds);
    expect(findings.filter(({ weight }) => weight === "error")).toEqual([]);
    expect(isComplete).toBe(true);
  });
});
