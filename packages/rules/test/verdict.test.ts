import { type IndicatorFact, indicatorFact, type IndicatorPlan, indicatorPlan } from "@nastavnik/core/monitoring";
import { compare, verdict } from "@nastavnik/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

function plan(id: string, change: Partial<IndicatorPlan> = {}): IndicatorPlan {
  return {
    id,
    title: { ru: `Показатель ${id}`, en: `Indicator ${id}` },
    document: "programme",
    unit: "percent",
    direction: "at-least",
    planned: 70,
    ...change,
  };
}

function fact(id: string, value: IndicatorFact["value"]): IndicatorFact {
  return { id, value, measuredOn: "2025-05-26", source: "history" };
}

describe("comparing a fact with its plan", () => {
  it.each([
    ["at-least", 70, undefined, 70, true],
    ["at-least", 70, undefined, "69.999999", false],
    ["at-least", 70, undefined, 90, true],
    ["at-most", 5, undefined, 5, true],
    ["at-most", 5, undefined, "5.1", false],
    ["at-most", 5, undefined, 0, true],
    ["equals", "66.67", undefined, "200/3", false],
    ["equals", "0.3", undefined, "0.30", true],
    ["equals", 10, "0.5", "10.5", true],
    ["equals", 10, "0.5", "9.49", false],
  ] as const)("judges %s %s ± %s against %s as %s", (direction, planned, tolerance, value, expected) => {
    const compared = compare(plan("A", { direction, planned, ...(tolerance && { tolerance }) }), fact("A", value));
    expect(compared.corresponds).toBe(expected);
  });

  it("keeps apart a share that rounds to its threshold and the threshold itself", () => {
    expect(compare(plan("A", { planned: "66.67" }), fact("A", "200/3")).corresponds).toBe(false);
    expect(compare(plan("A", { planned: "66.66" }), fact("A", "200/3")).corresponds).toBe(true);
  });

  it("says in both languages what was planned, what was met and what is missing", () => {
    const { comparison } = compare(plan("A", { planned: "70.5" }), fact("A", 65));
    expect(comparison).toEqual({
      ru: "факт 65 %, план не менее 70,5 %: не хватает 5,5 %",
      en: "fact 65 %, planned at least 70.5 %: short by 5.5 %",
    });
  });

  it("shows a fraction with its approximation and a tolerance with its unit", () => {
    const planned = plan("A", { direction: "equals", planned: 60, tolerance: 5, unit: "score" });
    expect(compare(planned, fact("A", "200/3")).comparison.ru).toBe(
      "факт 200/3 ≈ 66,67 балл., план ровно 60 балл. ± 5 балл.: превышено на 20/3 ≈ 6,67 балл.",
    );
  });

  it("speaks of one person and of several, of one event, of two and of five", () => {
    const told = (unit: "person" | "event", value: number): readonly string[] => {
      const { comparison } = compare(plan("A", { unit, planned: 5, direction: "at-most" }), fact("A", value));
      return [comparison.ru, comparison.en].map((text) => text.split(",")[0] ?? "");
    };
    expect(told("person", 1)).toEqual(["факт 1 чел.", "fact 1 person"]);
    expect(told("person", 2)).toEqual(["факт 2 чел.", "fact 2 people"]);
    expect(told("event", 1)).toEqual(["факт 1 мероприятие", "fact 1 event"]);
    expect(told("event", 2)).toEqual(["факт 2 мероприятия", "fact 2 events"]);
    expect(told("event", 5)).toEqual(["факт 5 мероприятий", "fact 5 events"]);
  });

  it("takes a share of nobody for neither success nor failure", () => {
    const compared = compare(plan("A"), fact("A", "not-applicable"));
    expect(compared.corresponds).toBe("not-applicable");
    expect(compared.comparison.en).toBe("planned at least 70 %: not applicable");
  });
});

describe("the verdict", () => {
  const both = [plan("A", { document: "road-map" }), plan("B")];

  it("packages when every indicator of both documents corresponds", () => {
    expect(verdict(both, [fact("A", 70), fact("B", 71)])).toMatchObject({ verdict: "package", deviating: [] });
  });

  it("revises when one indicator deviates, and names it with its document", () => {
    expect(verdict(both, [fact("A", 69), fact("B", 71)])).toMatchObject({
      verdict: "revise",
      deviating: [{ id: "A", document: "road-map" }],
      missing: [],
    });
  });

  it("is incomplete while a fact is missing, even if another deviates", () => {
    expect(verdict(both, [fact("B", 1)])).toMatchObject({
      verdict: "incomplete",
      missing: [{ id: "A", document: "road-map" }],
      deviating: [{ id: "B", document: "programme" }],
    });
  });

  it("is incomplete while a document plans nothing, and names the document", () => {
    expect(verdict([plan("B")], [fact("B", 71)])).toMatchObject({ verdict: "incomplete", uncompared: ["road-map"] });
    expect(verdict([plan("B")], [fact("B", 71)], { documents: ["programme"] })).toMatchObject({ verdict: "package" });
    expect(verdict([], [])).toMatchObject({ verdict: "incomplete", uncompared: ["road-map", "programme"] });
  });

  it("does not package a document whose indicators are all not applicable", () => {
    const facts = [fact("A", "not-applicable"), fact("B", 71)];
    expect(verdict(both, facts)).toMatchObject({ verdict: "incomplete", uncompared: ["road-map"] });
    const third = plan("C", { document: "road-map" });
    expect(verdict([...both, third], [...facts, fact("C", 80)])).toMatchObject({ verdict: "package" });
  });

  it("compares one fact with the plans of both documents", () => {
    const plans = [plan("A", { document: "road-map", planned: 50 }), plan("A", { planned: 80 })];
    expect(verdict(plans, [fact("A", 60)])).toMatchObject({
      verdict: "revise",
      deviating: [{ id: "A", document: "programme" }],
    });
  });

  it("names facts that no plan asks for", () => {
    expect(verdict(both, [fact("A", 70), fact("B", 70), fact("Z", 0)])).toMatchObject({
      verdict: "package",
      unplanned: ["Z"],
    });
  });

  it("refuses two facts of one indicator and two plans of it in one document", () => {
    expect(() => verdict(both, [fact("A", 1), fact("A", 2)])).toThrow("expected one fact of A, met several");
    expect(() => verdict([plan("B"), plan("B")], [])).toThrow("expected one plan of B in the programme, met several");
  });
});

describe("laws of the verdict", () => {
  const directions = ["at-least", "at-most", "equals"] as const;
  const cases = fc
    .uniqueArray(fc.constantFrom("A", "B", "C", "D", "E"), { minLength: 1 })
    .chain((ids) =>
      fc.tuple(
        fc.tuple(
          ...ids.map((id) =>
            fc
              .record({
                document: fc.constantFrom("road-map" as const, "programme" as const),
                direction: fc.constantFrom(...directions),
                planned: fc.integer({ min: -20, max: 20 }),
              })
              .map((change) => plan(id, change)),
          ),
        ),
        fc.tuple(
          ...ids.map((id) =>
            fc
              .oneof(fc.integer({ min: -20, max: 20 }), fc.constant("not-applicable" as const), fc.constant(undefined))
              .map((value) => (value === undefined ? [] : [fact(id, value)])),
          ),
        ),
      ),
    )
    .map(([plans, facts]) => ({ plans, facts: facts.flat() }));

  it("does not depend on the order of plans and facts", () => {
    fc.assert(
      fc.property(cases, ({ plans, facts }) => {
        expect(verdict(plans.toReversed(), facts.toReversed())).toEqual(verdict(plans, facts));
      }),
    );
  });

  it("accounts for every planned indicator exactly once", () => {
    fc.assert(
      fc.property(cases, ({ plans, facts }) => {
        const { items } = verdict(plans, facts);
        expect(items.map((item) => item.plan).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          plans.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        );
      }),
    );
  });

  it("agrees with the definition read off the law", () => {
    fc.assert(
      fc.property(cases, ({ plans, facts }) => {
        const valueOf = (id: string) => facts.find((one) => one.id === id)?.value;
        const holds = (one: IndicatorPlan) => {
          const value = valueOf(one.id);
          if (typeof value !== "number") return true;
          const planned = Number(one.planned);
          if (one.direction === "at-least") return value >= planned;
          return one.direction === "at-most" ? value <= planned : value === planned;
        };
        const known = plans.every((one) => valueOf(one.id) !== undefined);
        const measured = (["road-map", "programme"] as const).every((document) =>
          plans.some((one) => one.document === document && valueOf(one.id) !== "not-applicable"),
        );
        const expected = !known || !measured ? "incomplete" : plans.every(holds) ? "package" : "revise";
        expect(verdict(plans, facts).verdict).toBe(expected);
      }),
    );
  });

  it("never turns a package into a revision when a fact improves", () => {
    fc.assert(
      fc.property(cases, fc.nat({ max: 4 }), fc.integer({ min: 1, max: 9 }), ({ plans, facts }, at, step) => {
        const improved = facts.map((one, index) => {
          const direction = plans.find((other) => other.id === one.id)?.direction;
          if (index !== at || typeof one.value !== "number" || direction === "equals") return one;
          return { ...one, value: direction === "at-least" ? one.value + step : one.value - step };
        });
        const rank = { revise: 0, incomplete: 1, package: 2 };
        expect(rank[verdict(plans, improved).verdict]).toBeGreaterThanOrEqual(rank[verdict(plans, facts).verdict]);
      }),
    );
  });
});

describe("reading plans and facts from outside", () => {
  const outside = { ...plan("A"), direction: undefined };

  it("takes at-least for the direction of a plan that names none", () => {
    expect(indicatorPlan.parse(outside)).toMatchObject({ direction: "at-least" });
  });

  it.each([
    ["no unit", { ...outside, unit: undefined }, "invalid_union"],
    ["a tolerance without equals", { ...outside, tolerance: 1 }, "expected no tolerance"],
    [
      "a negative tolerance",
      { ...outside, direction: "equals", tolerance: "-1" },
      "expected a tolerance of zero or more",
    ],
    ["a planned value that is no number", { ...outside, planned: "many" }, "expected a decimal such as"],
    ["a share of nothing", { ...outside, planned: "1/0" }, "expected a decimal such as"],
    ["a number that JSON can't write as a decimal", { ...outside, planned: 1e-9 }, "expected a decimal such as"],
  ])("refuses a plan with %s", (_what, value, message) => {
    expect(JSON.stringify(indicatorPlan.safeParse(value).error?.issues)).toContain(message);
  });

  it("refuses an entered fact without its evidence", () => {
    const entered = { id: "A", value: 1, measuredOn: "2025-05-26", source: "entered" };
    expect(indicatorFact.safeParse(entered).error?.issues[0]?.path).toEqual(["evidence"]);
    expect(indicatorFact.safeParse({ ...entered, evidence: "Протокол № 3" }).success).toBe(true);
  });

  it("refuses a fact without the day on which it was measured", () => {
    for (const measuredOn of [undefined, "26.05.2025", "2025-02-30"]) {
      const counted = { id: "A", value: 1, measuredOn, source: "history" };
      expect(indicatorFact.safeParse(counted).error?.issues[0]?.path).toEqual(["measuredOn"]);
    }
  });
});
