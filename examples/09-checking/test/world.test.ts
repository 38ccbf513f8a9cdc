import { check, storyText } from "@nastavnik/checker";
import { assertLaws } from "@nastavnik/checker/properties";
import { describe, expect, it } from "vitest";
import { model, withLaws } from "../world.ts";

describe("the world of one excursion", () => {
  // #region check
  it("has no way into a corner", async () => {
    const { findings, isComplete } = await check(withLaws);
    expect(isComplete).toBe(true);
    expect(findings.filter(({ weight }) => weight === "error")).toEqual([]);
  });
  // #endregion check

  it("is stuck as soon as nobody enrols any more", async () => {
    const { findings } = await check({ ...model, payloads: { ...model.payloads, "excursion.enrol": [] } });
    const deadlock = findings.find(({ code }) => code === "deadlock");
    expect(deadlock?.story && storyText(deadlock.story, "ru")).toBe(
      "1. 2025-09-01 Учитель: Запланировать («Экскурсия»)",
    );
  });

  // #region properties
  it("keeps its laws, and those that every workflow keeps, on random sequences", async () => {
    await expect(assertLaws(withLaws, { runs: 30 })).resolves.toBeUndefined();
  });
  // #endregion properties
});
