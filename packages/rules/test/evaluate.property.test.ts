import { evaluate, type Derivation, type Evaluation, reproduce } from "@nastavnik/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WrittenEvaluation } from "./evaluation-samples.ts";
import { evaluateByHand, nothing, type Value } from "./formula-reader.ts";
import { compareRationals, minus, rational, type Rational, readRational } from "./rational.ts";

const directions = ["at-least", "at-most", "equals"] as const;
const documents = ["road-map", "programme"] as const;
const title = { ru: "Показатель", en: "Indicator" };

/** Formulas over a growing metric x and a denominator y; each grows with x, so that a better x is a better value. */
const formulas = ["x{i}", "share(x{i}, y{i})", "x{i} / 3 + y{i}", "average([x{i}, y{i}]) * 2", "max(x{i}, y{i})"];

const oneIndicator = fc.record({
  formula: fc.constantFrom(...formulas),
  x: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 8 }),
  y: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 8 }),
  plans: fc.uniqueArray(
    fc.record({
      document: fc.constantFrom(...documents),
      direction: fc.constantFrom(...directions),
      planned: fc.integer({ min: -2, max: 14 }),
      tolerance: fc.integer({ min: 0, max: 2 }),
    }),
    { selector: (plan) => plan.document, maxLength: 2 },
  ),
});

type Drawn = typeof oneIndicator extends fc.Arbitrary<infer One> ? One : never;

function inputOf(drawn: readonly Drawn[]): WrittenEvaluation {
  return {
    format: "nastavnik-evaluation/1",
    measuredOn: "2025-05-26",
    metrics: drawn.flatMap((_, i) => [
      { name: `x${i}`, title },
      { name: `y${i}`, title },
    ]),
    indicators: drawn.map(({ formula }, i) => ({
      id: `I${i}`,
      title,
      unit: "score",
      formula: formula.replaceAll("{i}", String(i)),
    })),
    plans: drawn.flatMap(({ plans }, i) =>
      plans.map(({ tolerance, ...plan }) => ({
        indicator: `I${i}`,
        unit: "score" as const,
        ...plan,
        ...(plan.direction === "equals" && { tolerance }),
      })),
    ),
    facts: drawn.flatMap(({ x, y }, i) => [
      ...(x === null ? [] : [{ metric: `x${i}`, value: x, source: "history" as const }]),
      ...(y === null ? [] : [{ metric: `y${i}`, value: y, source: "entered" as const, evidence: "Отчёт" }]),
    ]),
  };
}

const inputs = fc.array(oneIndicator, { minLength: 1, maxLength: 5 });

function evaluated(input: unknown): Evaluation {
  const result = evaluate(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The value of a derivation, from what it says itself. */
function valueByHand({ formula, inputs: read, missing }: Derivation): Rational | typeof nothing | undefined {
  if (missing.length > 0) return undefined;
  const values = read.flatMap(({ name, value }): [string, Value][] => {
    if (typeof value === "object") return [[name, value.map(readRational)]];
    return value === undefined ? [] : [[name, typeof value === "boolean" ? value : readRational(value)]];
  });
  return evaluateByHand(formula, new Map(values));
}

function valueAsSaid({ value }: Derivation): Rational | typeof nothing | undefined {
  return value === undefined ? undefined : value === "not-applicable" ? nothing : readRational(value);
}

function correspondsByHand(derivation: Derivation, at: number): boolean | string {
  const comparison = derivation.comparisons[at]!;
  const value = valueByHand(derivation);
  if (value === undefined) return "missing";
  if (value === nothing) return "not-applicable";
  const planned = readRational(comparison.planned);
  const order = compareRationals(value, planned);
  if (comparison.direction === "at-least") return order >= 0;
  if (comparison.direction === "at-most") return order <= 0;
  const difference = minus(value, planned);
  const distance = rational(difference.n < 0n ? -difference.n : difference.n, difference.d);
  return compareRationals(distance, readRational(comparison.tolerance ?? 0)) <= 0;
}

describe("laws of an evaluation", () => {
  it("the order of definitions, plans and facts does not matter", () => {
    fc.assert(
      fc.property(inputs, fc.infiniteStream(fc.nat()), (drawn, noise) => {
        const input = inputOf(drawn);
        const shuffled = <One>(list: readonly One[] | undefined): One[] =>
          (list ?? [])
            .map((one) => ({ one, key: noise.next().value ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ one }) => one);
        const other = {
          ...input,
          metrics: shuffled(input.metrics),
          indicators: shuffled(input.indicators),
          plans: shuffled(input.plans),
          facts: shuffled(input.facts),
        };
        expect(evaluated(other)).toEqual(evaluated(input));
      }),
    );
  });

  it("every value and every comparison follows from the derivation alone", () => {
    fc.assert(
      fc.property(inputs, (drawn) => {
        for (const derivation of evaluated(inputOf(drawn)).derivations) {
          expect(valueAsSaid(derivation)).toEqual(valueByHand(derivation));
          derivation.comparisons.forEach((comparison, at) => {
            expect(comparison.corresponds).toBe(correspondsByHand(derivation, at));
          });
        }
      }),
    );
  });

  it("the verdict follows from the comparisons alone, and none is given where nothing was planned", () => {
    fc.assert(
      fc.property(inputs, (drawn) => {
        const { verdict, derivations } = evaluated(inputOf(drawn));
        const all = derivations.flatMap((one) => one.comparisons);
        const comparable = documents.every((document) =>
          all.some((one) => one.document === document && one.corresponds !== "not-applicable"),
        );
        const known = comparable && all.every((one) => one.corresponds !== "missing");
        const matches = all.every((one) => one.corresponds !== false);
        const judged = known ? (matches ? "package" : "revise") : "incomplete";
        expect(verdict).toBe(all.length === 0 ? "unplanned" : judged);
      }),
    );
  });

  it("no indicator, plan or fact is passed over in silence", () => {
    fc.assert(
      fc.property(inputs, (drawn) => {
        const input = inputOf(drawn);
        const result = evaluated(input);
        expect(result.derivations.map((one) => one.indicator).toSorted()).toEqual(
          input.indicators?.map((one) => one.id).toSorted(),
        );
        expect(
          result.derivations
            .flatMap((one) => one.comparisons.map(({ document }) => `${one.indicator} ${document}`))
            .toSorted(),
        ).toEqual(input.plans?.map((plan) => `${plan.indicator} ${plan.document}`).toSorted());
        const read = new Set(result.derivations.flatMap((one) => one.inputs.map(({ name }) => name)));
        for (const { metric } of input.facts ?? []) {
          expect(read.has(metric)).toBe(!result.unusedFacts.includes(metric));
        }
      }),
    );
  });

  it("a better fact never turns a package into a revision", () => {
    fc.assert(
      fc.property(inputs, fc.nat({ max: 4 }), fc.integer({ min: 1, max: 9 }), (drawn, at, step) => {
        const chosen = drawn[at % drawn.length]!;
        const wanted = new Set(chosen.plans.map((plan) => plan.direction));
        fc.pre(chosen.x !== null && wanted.size === 1 && !wanted.has("equals"));
        const better = wanted.has("at-least") ? chosen.x + step : Math.max(0, chosen.x - step);
        const improved = drawn.map((one) => (one === chosen ? { ...one, x: better } : one));
        const rank = { revise: 0, unplanned: 1, incomplete: 1, package: 2 };
        const before = evaluated(inputOf(drawn)).verdict;
        const after = evaluated(inputOf(improved)).verdict;
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before]);
      }),
      { numRuns: 300 },
    );
  });

  it("a fact nearer to an equal plan never turns a package into a revision", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        fc.nat({ max: 5 }),
        (planned, x, tolerance) => {
          const verdictFor = (value: number) =>
            evaluated({
              ...inputOf([]),
              documents: ["programme"],
              metrics: [{ name: "x", title }],
              indicators: [{ id: "X", title, unit: "score", formula: "x", direction: "equals" }],
              plans: [{ indicator: "X", document: "programme", unit: "score", planned, tolerance }],
              facts: [{ metric: "x", value, source: "history" }],
            }).verdict;
          const nearer = x === planned ? x : x + Math.sign(planned - x);
          fc.pre(verdictFor(x) === "package");
          expect(verdictFor(nearer)).toBe("package");
        },
      ),
    );
  });

  it("is the same again from what was stored as text", () => {
    fc.assert(
      fc.property(inputs, (drawn) => {
        const stored: unknown = JSON.parse(JSON.stringify(evaluated(inputOf(drawn))));
        expect(reproduce(stored)).toMatchObject({ ok: true, value: { same: true } });
      }),
    );
  });

  it("no outside data whatever makes it throw, and a problem means no evaluation", () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        inputs,
        fc.constantFrom("metrics", "indicators", "plans", "facts"),
        (junk, drawn, key) => {
          for (const data of [junk, { ...inputOf(drawn), [key]: junk }, { ...inputOf(drawn), [key]: [junk] }]) {
            const result = evaluate(data);
            expect(result.ok || result.problems.length > 0).toBe(true);
          }
        },
      ),
    );
  });
});
