import type { IndicatorFact } from "@nastavnik/core/monitoring";
import { targetModel } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import { founded } from "./programme-scenes.ts";
import { altered, done, programmeOf, type Scene, scenes, toProgramme } from "./scenes.ts";
import { programmeRef, School } from "./school.ts";

const entered = (id: string, value: number) =>
  toProgramme("record-indicator", {
    fact: { id, value, measuredOn: "2026-05-25", source: "entered", evidence: "report-3" },
  });

function inReview(counted: readonly IndicatorFact[], ...happened: readonly Scene[]): School {
  const school = new School();
  scenes(founded(), altered(programmeRef, {}, "review"), ...happened)(school);
  school.measurements = counted;
  return school;
}

const counted = (id: string, value: string): IndicatorFact => ({
  id,
  value,
  measuredOn: "2026-05-26",
  source: "history",
  derivation: { ru: "Пар: 10", en: "Pairs: 10" },
});

describe("the review of a programme", () => {
  it("rests on what the engine counts, whatever was entered, and keeps it with its day and derivation", () => {
    const school = inReview([counted("pairs", "10")], done(entered("pairs", 999), entered("practices", 20)));
    expect(school.attempt(toProgramme("package"))).toMatchObject({ outcome: "accepted" });
    expect(programmeOf(school).indicatorFacts).toEqual({
      pairs: counted("pairs", "10"),
      practices: { id: "practices", value: 20, measuredOn: "2026-05-25", source: "entered", evidence: "report-3" },
    });
  });

  it("is not talked round by a figure that history does not bear out", () => {
    const school = inReview([counted("pairs", "0")], done(entered("pairs", 999), entered("practices", 20)));
    expect(school.attempt(toProgramme("package"))).toMatchObject({
      outcome: "refused",
      reasons: [{ code: "indicators-correspond", subject: "pairs" }],
    });
    expect(school.attempt(toProgramme("revise"))).toMatchObject({ outcome: "accepted" });
    expect(programmeOf(school).indicatorFacts["pairs"]).toEqual(counted("pairs", "0"));
  });

  it("needs what nobody counts to be entered", () => {
    const school = inReview([counted("pairs", "10")]);
    expect(school.attempt(toProgramme("package"))).toMatchObject({
      outcome: "refused",
      reasons: [{ code: "indicators-complete", subject: "practices" }],
    });
  });

  it("takes no value that claims to come from history", () => {
    const programme = targetModel.workflows.find(({ id }) => id === "programme");
    const fact = { id: "pairs", value: 999, measuredOn: "2026-05-25", source: "history" };
    const parsed = programme?.commands["record-indicator"]?.payload.safeParse({ fact });
    expect(parsed?.error?.issues[0]).toMatchObject({
      path: ["fact", "source"],
      message: "expected a value that a document proves: those from history are counted by the engine itself",
    });
  });

  it("counts over the present cycle only", () => {
    const programme = targetModel.workflows.find(({ id }) => id === "programme");
    const subject = (since?: string) => ({
      instance: programmeRef,
      context: { ...programmeOf(inReview([])), ...(since !== undefined && { since }) },
      payload: {},
    });
    const command = programme?.commands["package"];
    const asked = { measured: ["pairs", "practices"], of: programmeRef };
    expect(command?.relations?.(subject())?.["verdict"]).toMatchObject({ assessed: "results", counting: asked });
    const since = "2026-09-01T06:00:00Z";
    expect(command?.relations?.(subject(since))?.["verdict"]).toMatchObject({ counting: { ...asked, since } });
  });
});
