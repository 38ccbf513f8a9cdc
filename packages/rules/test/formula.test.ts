import { type FormulaInput, formulaCompiler, type ValueType } from "@nastavnik/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateByHand, nothing, type Value } from "./formula-reader.ts";
import { readRational } from "./rational.ts";

const types = new Map<string, ValueType>([
  ["a", "number"],
  ["b", "number"],
  ["scores", "numbers"],
  ["yes", "yes-no"],
]);
const compile = formulaCompiler(types);

function result(source: string, inputs: Record<string, FormulaInput>): string {
  const formula = compile(source, []);
  if (!formula.ok) throw new Error(JSON.stringify(formula.problems));
  const value = formula.value.evaluate(new Map(Object.entries(inputs)));
  if (!value.ok) throw new Error(JSON.stringify(value.problems));
  return value.value;
}

describe("a formula", () => {
  const inputs = { a: 2, b: 3, scores: [1, 2, "4.5"], yes: true };

  it.each([
    ["a / b * 100", "200/3"],
    ["share(a, b)", "200/3"],
    ["1 / 3 * a", "2/3"],
    ["0.1 + 0.2", "0.3"],
    ["-a + 5", "3"],
    ["average(scores)", "2.5"],
    ["sum(scores) - count(scores)", "4.5"],
    ["sum([a, b, 1.5])", "6.5"],
    ["min(a, b) + max(a, b) + abs(a - b)", "6"],
    ["round(a / b, 2)", "0.67"],
    ["round(0 - a / b, 1)", "-0.7"],
    ["yes ? a : b", "2"],
    ["a > b || yes", "1"],
    ["a > b && yes", "0"],
    ["!yes", "0"],
    ["-(a - a)", "0"],
    ["a != b", "1"],
  ])("%s is %s", (source, expected) => {
    expect(result(source, inputs)).toBe(expected);
  });

  it.each(["a / b", "share(a, b)", "a / (b - b)", "average(scores) + a", "max(a / b, 1)", "a / b > 1"])(
    "%s with a denominator of zero is not applicable",
    (source) => {
      expect(result(source, { a: 1, b: 0, scores: [], yes: true })).toBe("not-applicable");
    },
  );

  it("is not applicable if it reads an indicator that is not", () => {
    expect(result("a + b", { a: "not-applicable", b: 1 })).toBe("not-applicable");
  });

  it("may guard against a denominator of zero itself", () => {
    expect(result("b == 0 ? 0 : a / b", { a: 1, b: 0 })).toBe("0");
  });

  it("names the names that it reads", () => {
    const formula = compile("share(b, a) + b", []);
    expect(formula.ok && formula.value.names).toEqual(["a", "b"]);
  });

  it.each([
    ["a +", "bad-formula", 3],
    ["a + 'x'", "bad-formula", 4],
    ["scores.map(x, x)", "bad-formula", 0],
    ["'a'.matches('a')", "bad-formula", 0],
    ["a + exact('1')", "bad-formula", 4],
    ["a % 2", "bad-formula", 0],
    ["1e5", "bad-formula", 0],
    ["a + 0x10", "bad-formula", 4],
    ["scores[0]", "bad-formula", 0],
    ["a.b", "bad-formula", 0],
    ["round(a, b)", "bad-formula", 9],
    ["round(a, 1.5)", "bad-formula", 9],
    ["a + nobody", "unknown-metric", 4],
    ["2 * a / 0", "division-by-zero", 8],
    ["1.5 * a + yes", "wrong-type", 0],
    ["1.5 * (2.5 + a) + (b + yes)", "wrong-type", 19],
    ["scores", "wrong-type", 0],
    ["share(a)", "wrong-type", 0],
    ["yes ? a : scores", "wrong-type", 0],
  ])("%s is refused as %s at character %i", (source, code, offset) => {
    const formula = compile(source, ["indicators", 3, "formula"]);
    expect(formula).toMatchObject({ ok: false, problems: [{ code, offset, path: ["indicators", 3, "formula"] }] });
  });

  it("is refused if it is too long or its value has too many digits", () => {
    expect(compile("1 + ".repeat(1000) + "1", [])).toMatchObject({ ok: false, problems: [{ code: "bad-formula" }] });
    const product = compile(Array.from({ length: 8 }, () => "a").join(" * "), []);
    expect(product.ok && product.value.evaluate(new Map([["a", "1234567890123456"]]))).toMatchObject({
      ok: false,
      problems: [{ code: "too-large" }],
    });
  });
});

describe("laws of formulas", () => {
  const numbers = fc.oneof(
    fc.integer({ min: -50, max: 50 }).map(String),
    fc.tuple(fc.integer({ min: -9, max: 9 }), fc.nat({ max: 99 })).map(([whole, rest]) => `${whole}.${rest}`),
  );
  const { number } = fc.letrec<{ number: string; condition: string }>((tie) => ({
    number: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom("a", "b", "sum(scores)", "count(scores)", "average(scores)", "0.25", "3"),
      fc
        .tuple(tie("number"), fc.constantFrom("+", "-", "*", "/"), tie("number"))
        .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
      fc
        .tuple(fc.constantFrom("min", "max", "share"), tie("number"), tie("number"))
        .map(([name, x, y]) => `${name}(${x}, ${y})`),
      tie("number").map((inner) => `abs(-${inner})`),
      fc.tuple(tie("condition"), tie("number"), tie("number")).map(([test, x, y]) => `(${test} ? ${x} : ${y})`),
    ),
    condition: fc
      .tuple(
        fc.constantFrom("a", "b", "1"),
        fc.constantFrom("<", "<=", ">", ">=", "==", "!="),
        fc.constantFrom("b", "0.5"),
      )
      .map((parts) => parts.join(" ")),
  }));

  it("an evaluator written for the test alone gets the same value", () => {
    fc.assert(
      fc.property(number, numbers, numbers, fc.array(numbers, { maxLength: 4 }), (source, a, b, list) => {
        const compiled = compile(source, []);
        fc.pre(compiled.ok);
        const values = new Map<string, FormulaInput>([
          ["a", a],
          ["b", b],
          ["scores", list],
          ["yes", true],
        ]);
        const byHand = evaluateByHand(
          source,
          new Map<string, Value>([
            ["a", readRational(a)],
            ["b", readRational(b)],
            ["scores", list.map(readRational)],
          ]),
        );
        const evaluated = compiled.value.evaluate(values);
        fc.pre(evaluated.ok || evaluated.problems[0]?.code !== "too-large");
        const value = evaluated.ok ? evaluated.value : JSON.stringify(evaluated.problems);
        expect(value === "not-applicable" ? nothing : readRational(value)).toEqual(byHand);
      }),
      { numRuns: 500 },
    );
  });

  it("no text whatever makes the compiler throw", () => {
    const pieces = fc.constantFrom(
      "a",
      "scores",
      "share(",
      "(",
      ")",
      "+",
      "/",
      "0",
      ".",
      "'",
      "[",
      "?",
      ":",
      "\n",
      "яблоко",
      "__proto__",
      "{",
      '"',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join(" ")),
        ),
        (source) => {
          const compiled = compile(source, []);
          expect(compiled.ok || compiled.problems.length > 0).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
