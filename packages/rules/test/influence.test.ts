import { evaluate, influence, influenceFacts, type PersonMeasurement } from "@nastavnik/rules";
import { builtInQuestionnaires, checkAnswers, measurementsFromAnswers } from "@nastavnik/rules/questionnaire";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

function at(person: string, when: "before" | "after", value: number | string, indicator = "I1"): PersonMeasurement {
  return { person, indicator, when, value };
}

describe("influence on participants", () => {
  const measured = [
    at("mentee-1", "before", 4),
    at("mentee-1", "after", "6.5"),
    at("mentee-2", "before", 5),
    at("mentee-2", "after", 5),
    at("mentee-3", "before", 9),
    at("mentee-4", "after", 3),
  ];

  it("is known per person and together, over those measured twice, and counts the others", () => {
    const result = influence(measured);
    expect(result).toMatchObject({
      ok: true,
      value: [
        {
          indicator: "I1",
          measuredTwice: 2,
          onlyBefore: 1,
          onlyAfter: 1,
          averageChange: "1.25",
          grew: 1,
          unchanged: 1,
          fell: 0,
          persons: [
            { person: "mentee-1", change: "2.5" },
            { person: "mentee-2", change: "0" },
            { person: "mentee-3", before: 9 },
            { person: "mentee-4", after: 3 },
          ],
        },
      ],
    });
  });

  it("of nobody measured twice is not applicable", () => {
    expect(influence([at("mentee-1", "before", 4)])).toMatchObject({
      ok: true,
      value: [{ measuredTwice: 0, averageChange: "not-applicable" }],
    });
  });

  it("refuses two measurements of a person at the same time", () => {
    expect(influence([at("mentee-1", "before", 4), at("mentee-1", "before", 5)])).toMatchObject({
      ok: false,
      problems: [{ code: "repeated", path: [1] }],
    });
  });

  it("becomes the facts behind the indicators, with the number measured twice", () => {
    const influences = influence(measured);
    if (!influences.ok) throw new Error("refused");
    const facts = influenceFacts(influences.value, "Опрос, две волны");
    expect(facts).toMatchObject([
      { metric: "I1_before", value: [4, 5], evidence: "Опрос, две волны (×2: 2; ×1: 2)" },
      { metric: "I1_after", value: ["6.5", 5] },
    ]);
    const result = evaluate({
      format: "nastavnik-evaluation/1",
      measuredOn: "2025-05-26",
      profiles: ["influence"],
      facts,
    });
    const values = new Map(result.ok ? result.value.derivations.map((one) => [one.indicator, one.value]) : []);
    expect(values.get("I1")).toBe("1.25");
    expect(values.get("I1_measured")).toBe("2");
  });

  it("is measured by a questionnaire's scores, named after the indicators", () => {
    const mentor = builtInQuestionnaires.get("mentor")!;
    const sheet = checkAnswers(mentor, {
      questionnaire: "mentor",
      respondent: "mentor-1",
      answers: { "I1-1": 6, "I1-2": 7, "I1-3": 9, "I2-1": 5, "I2-2": 6, "I5-1": 10, "I5-2": 10 },
    });
    if (!sheet.ok) throw new Error(JSON.stringify(sheet.problems));
    expect(measurementsFromAnswers(mentor, sheet.value, "before")).toEqual([
      { person: "mentor-1", indicator: "I1", when: "before", value: "22/3" },
      { person: "mentor-1", indicator: "I2", when: "before", value: "5.5" },
      { person: "mentor-1", indicator: "I5", when: "before", value: "10" },
    ]);
  });

  it("does not depend on the order of measurements, and counts everybody once", () => {
    const drawn = fc.uniqueArray(
      fc.record({
        person: fc.constantFrom("a", "b", "c", "d"),
        indicator: fc.constantFrom("I1", "I2"),
        when: fc.constantFrom("before" as const, "after" as const),
        value: fc.integer({ min: 1, max: 10 }),
      }),
      { selector: ({ person, indicator, when }) => `${person}${indicator}${when}` },
    );
    fc.assert(
      fc.property(drawn, (measurements) => {
        const result = influence(measurements);
        expect(influence(measurements.toReversed())).toEqual(result);
        for (const one of result.ok ? result.value : []) {
          const persons = new Set(
            measurements.filter((two) => two.indicator === one.indicator).map((two) => two.person),
          );
          expect(one.measuredTwice + one.onlyBefore + one.onlyAfter).toBe(persons.size);
          expect(one.grew + one.unchanged + one.fell).toBe(one.measuredTwice);
        }
      }),
    );
  });
});
