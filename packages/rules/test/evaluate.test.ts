import { evaluate, type Evaluation, evaluationJsonSchema, printEvaluation, reproduce } from "@nastavnik/rules";
import { describe, expect, it } from "vitest";
import { school, type WrittenEvaluation } from "./evaluation-samples.ts";

function evaluated(input: unknown): Evaluation {
  const result = evaluate(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function withFact(metric: string, value: number | undefined): WrittenEvaluation {
  const facts = (school.facts ?? []).flatMap((fact) =>
    fact.metric !== metric ? [fact] : value === undefined ? [] : [{ ...fact, value }],
  );
  return { ...school, facts };
}

describe("evaluating plans and facts", () => {
  it("packages a programme whose indicators all correspond", () => {
    expect(evaluated(school)).toMatchObject({ verdict: "package", deviating: [], missing: [], uncompared: [] });
  });

  it("computes a share exactly, not as it would be rounded", () => {
    const p3 = evaluated(school).derivations.find((one) => one.indicator === "P3");
    expect(p3?.value).toBe("200/3");
    const rounded = { ...school, plans: school.plans?.map((plan) => ({ ...plan, planned: "66.67" })) };
    expect(evaluated({ ...rounded, plans: rounded.plans?.slice(1), documents: ["programme"] }).verdict).toBe("revise");
  });

  it("revises and names the document and the indicator", () => {
    expect(evaluated(withFact("newspaper_issues", 3))).toMatchObject({
      verdict: "revise",
      deviating: [{ id: "N1", document: "road-map" }],
    });
  });

  it("stays incomplete and names the missing indicator and the missing metric", () => {
    expect(evaluated(withFact("projects_planned", undefined))).toMatchObject({
      verdict: "incomplete",
      missing: [{ id: "P3", document: "programme" }],
      missingMetrics: ["projects_planned"],
    });
  });

  it("takes a share of nothing for not applicable", () => {
    const result = evaluated(withFact("projects_planned", 0));
    expect(result.derivations.find((one) => one.indicator === "P3")?.value).toBe("not-applicable");
    expect(result).toMatchObject({ verdict: "incomplete", uncompared: ["programme"] });
  });

  it("shows measured indicators that nobody planned, and facts that nobody reads", () => {
    const result = evaluated({
      ...school,
      facts: [...(school.facts ?? []), { metric: "practices_ready", value: 2, source: "history" }],
    });
    expect(result.derivations.find((one) => one.indicator === "P4")).toMatchObject({ value: "2", comparisons: [] });
    const lonely = { name: "lonely", title: { ru: "Лишнее", en: "Extra" } };
    expect(
      evaluated({
        ...school,
        metrics: [...(school.metrics ?? []), lonely],
        facts: [...(school.facts ?? []), { metric: "lonely", value: 1, source: "history" }],
      }).unusedFacts,
    ).toEqual(["lonely"]);
  });

  it("lets one indicator read another", () => {
    const result = evaluated({
      ...school,
      indicators: [
        ...(school.indicators ?? []),
        { id: "A1", title: { ru: "Сводный", en: "Summary" }, unit: "score", formula: "N1 * 2 + P3 / 100" },
      ],
    });
    expect(result.derivations.find((one) => one.indicator === "A1")).toMatchObject({
      value: "26/3",
      inputs: [
        { name: "N1", value: "4", source: "indicator" },
        { name: "P3", value: "200/3", source: "indicator" },
      ],
    });
  });

  it("takes the targets of a profile for plans, and an own plan before a target", () => {
    const input: WrittenEvaluation = {
      format: "nastavnik-evaluation/1",
      measuredOn: "2025-05-26",
      documents: ["programme"],
      profiles: ["national-2020-2024"],
      targets: [{ profile: "national-2020-2024", year: 2024, document: "programme" }],
      plans: [{ indicator: "F0", document: "programme", planned: 80, unit: "percent" }],
      facts: [
        { metric: "F0_part", value: 75, source: "history" },
        { metric: "F0_all", value: 100, source: "history" },
      ],
    };
    const result = evaluated(input);
    const f0 = result.derivations.find((one) => one.indicator === "F0");
    expect(f0?.comparisons).toMatchObject([{ planned: 80, corresponds: false }]);
    expect(result.missing).toHaveLength(6);
  });
});

describe("the derivation of a verdict", () => {
  it("is printed so that a commission can check it by hand", () => {
    expect(printEvaluation(evaluated(withFact("newspaper_issues", 3)), "ru")).toMatchSnapshot("in Russian");
    expect(printEvaluation(evaluated(withFact("projects_planned", undefined)), "en")).toMatchSnapshot("in English");
  });

  it("is reproduced from what was stored, without the profiles of today", () => {
    const stored: unknown = JSON.parse(JSON.stringify(evaluated(school)));
    expect(reproduce(stored)).toMatchObject({ ok: true, value: { same: true } });
    expect((stored as Evaluation).basis).toMatchObject({ profiles: [], targets: [] });
  });

  it("is found to differ when somebody changed a stored value", () => {
    const stored = JSON.parse(JSON.stringify(evaluated(school)).replaceAll("200/3", "90")) as unknown;
    expect(reproduce(stored)).toMatchObject({ ok: true, value: { same: false } });
  });

  it("is refused when what was stored is no evaluation", () => {
    expect(reproduce({ format: "nastavnik-evaluation-result/1", basis: { measuredOn: "2025-05-26" } })).toMatchObject({
      ok: false,
      problems: [{ path: ["basis", "format"] }],
    });
  });
});

describe("bad input", () => {
  const title = { ru: "Показатель", en: "Indicator" };
  const cases: readonly [string, Partial<Record<keyof WrittenEvaluation, unknown>>, string, string, string][] = [
    [
      "an unknown metric in a formula",
      { indicators: [{ id: "X", title, unit: "piece", formula: "2 * nobody" }] },
      "unknown-metric",
      "indicators[0].formula",
      'expected a declared metric or indicator, met "nobody"',
    ],
    [
      "a fact of an unknown metric",
      { facts: [{ metric: "nobody", value: 1, source: "history" }] },
      "unknown-metric",
      "facts[0].metric",
      'expected a declared metric, met "nobody"',
    ],
    [
      "a fact of the wrong type",
      { facts: [{ metric: "newspaper_issues", value: true, source: "history" }] },
      "wrong-type",
      "facts[0].value",
      "expected a whole number of zero or more, met true",
    ],
    [
      "a count that is not whole",
      { facts: [{ metric: "newspaper_issues", value: "1.5", source: "history" }] },
      "wrong-type",
      "facts[0].value",
      'expected a whole number of zero or more, met "1.5"',
    ],
    [
      "a fact that is no value at all",
      { facts: [{ metric: "newspaper_issues", value: {}, source: "history" }] },
      "wrong-type",
      "facts[0].value",
      "expected a text or a number or true or false or one of: да, нет, yes, no or a list, met an object",
    ],
    [
      "a division by zero",
      { indicators: [{ id: "X", title, unit: "piece", formula: "newspaper_issues / 0" }] },
      "division-by-zero",
      "indicators[0].formula",
      "expected a divisor other than 0, met 0",
    ],
    [
      "a formula that refers to itself",
      {
        indicators: [
          { id: "X", title, unit: "piece", formula: "Y + 1" },
          { id: "Y", title, unit: "piece", formula: "X + 1" },
        ],
      },
      "cyclic-formula",
      "indicators[0].formula",
      "expected a formula that does not refer to itself, met the circle X → Y → X",
    ],
    [
      "a threshold without a unit",
      { plans: [{ indicator: "P3", document: "programme", planned: 70 }] },
      "wrong-shape",
      "plans[0].unit",
      "met nothing",
    ],
    [
      "a threshold in another unit",
      { plans: [{ indicator: "P3", document: "programme", planned: 70, unit: "score" }] },
      "wrong-unit",
      "plans[0].unit",
      'expected the unit of indicator P3, "%", met "points"',
    ],
    [
      "an answer outside its scale",
      {
        metrics: [{ name: "newspaper_issues", title, type: "numbers", min: 1, max: 10 }],
        facts: [{ metric: "newspaper_issues", value: [3, 11], source: "history" }],
      },
      "outside-scale",
      "facts[0].value[1]",
      "expected a value from 1 to 10, met 11",
    ],
    [
      "two rounds of a survey that are not of the same people",
      {
        profiles: ["influence"],
        facts: [
          { metric: "I1_before", value: [1, 2], source: "history" },
          { metric: "I1_after", value: [3], source: "history" },
        ],
      },
      "wrong-shape",
      "facts[1].value",
      "expected a list of 2 numbers, as I1_before has, met 1",
    ],
    [
      "a way of counting that does not exist",
      { metrics: [{ name: "x", title, history: { count: "days", workflow: "unit" } }] },
      "wrong-type",
      "metrics[0].history.count",
      'expected one of: commands, instances, road-map-steps, met "days"',
    ],
    [
      "a plan of an unknown indicator",
      { plans: [{ indicator: "P33", document: "programme", planned: 70, unit: "percent" }] },
      "unknown-indicator",
      "plans[0].indicator",
      'expected a declared indicator, met "P33"',
    ],
    [
      "an unknown profile",
      { profiles: ["quality"] },
      "unknown-profile",
      "profiles[0]",
      "expected one of process-quality, influence",
    ],
    [
      "a profile named twice",
      { profiles: ["influence", "influence"] },
      "repeated",
      "profiles[1]",
      'expected a profile once, met "influence" again',
    ],
    [
      "a name that a profile has already",
      { metrics: [{ name: "practices_ready", title }] },
      "repeated",
      "metrics[0].name",
      'met "practices_ready" again',
    ],
    [
      "two plans of an indicator in one document",
      {
        plans: [
          { indicator: "P3", document: "programme", planned: 1, unit: "percent" },
          { indicator: "P3", document: "programme", planned: 2, unit: "percent" },
        ],
      },
      "repeated",
      "plans[1].indicator",
      "met a second of P3 in programme",
    ],
    [
      "two facts of a metric",
      {
        facts: [
          { metric: "newspaper_issues", value: 1, source: "history" },
          { metric: "newspaper_issues", value: 2, source: "history" },
        ],
      },
      "repeated",
      "facts[1].metric",
      "expected one fact of a metric",
    ],
    [
      "an entered fact without evidence",
      { facts: [{ metric: "newspaper_issues", value: 1, source: "entered" }] },
      "wrong-shape",
      "facts[0].evidence",
      "expected the evidence of an entered fact, met nothing",
    ],
    [
      "a tolerance without equals",
      { plans: [{ indicator: "P3", document: "programme", planned: 70, unit: "percent", tolerance: 5 }] },
      "wrong-shape",
      "plans[0].tolerance",
      "met 5 with at-least",
    ],
    [
      "a year without targets",
      {
        profiles: ["national-2020-2024"],
        targets: [{ profile: "national-2020-2024", year: 1999, document: "programme" }],
      },
      "wrong-shape",
      "targets[0].year",
      "met 1999",
    ],
    [
      "targets of a profile that is not used",
      { targets: [{ profile: "influence", year: 2024, document: "programme" }] },
      "unknown-profile",
      "targets[0].profile",
      "expected a profile of the list profiles",
    ],
    ["an unknown field", { plan: [] } as never, "wrong-shape", "", "expected an object without the fields: plan"],
    [
      "another format",
      { format: "nastavnik-evaluation/2" },
      "wrong-shape",
      "format",
      'expected nastavnik-evaluation/1, met "nastavnik-evaluation/2"',
    ],
    [
      "a reserved word for a name",
      { metrics: [{ name: "in", title }] },
      "wrong-shape",
      "metrics[0].name",
      "expected a name for formulas",
    ],
  ];

  it.each(cases)("refuses %s and names its place", (_what, change, code, place, message) => {
    const result = evaluate({ ...school, plans: [], facts: [], metrics: school.metrics, ...change });
    const found = result.ok ? [] : result.problems.map((one) => ({ ...one, place: placeOf(one.path) }));
    expect(found).toContainEqual(
      expect.objectContaining({ code, place, text: expect.objectContaining({ en: expect.stringContaining(message) }) }),
    );
  });

  it("names every problem at once", () => {
    const result = evaluate({
      ...school,
      facts: [{ metric: "nobody", value: 1, source: "history" }],
      plans: [{ indicator: "P33", document: "programme", planned: 70, unit: "percent" }],
      indicators: [{ id: "X", title, unit: "piece", formula: "1 +" }],
    });
    expect(result.ok ? [] : result.problems.map((one) => one.code)).toEqual([
      "bad-formula",
      "unknown-indicator",
      "unknown-metric",
    ]);
  });

  function placeOf(path: readonly (string | number)[]): string {
    return path.map((key, at) => (typeof key === "number" ? `[${key}]` : at === 0 ? key : `.${key}`)).join("");
  }
});

describe("the published schema", () => {
  it("is what the parser takes", async () => {
    await expect(`${JSON.stringify(evaluationJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      "../evaluation.schema.json",
    );
  });
});
