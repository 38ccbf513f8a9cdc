import { Environment } from "@marcbachmann/cel-js";
import { NastavnikError } from "@nastavnik/core";
import { Fraction } from "fraction.js";
import { average, ExactValue, quotient, rounded, sum } from "./exact-value.ts";
import { formulaName } from "./formula-name.ts";

/** Type of a value that a formula reads. */
export type ValueType = "number" | "yes-no" | "numbers";

const celTypes: Record<ValueType, string> = { number: "number", "yes-no": "bool", numbers: "list<number>" };

/** Largest number of nodes of a formula. */
const limits = { maxAstNodes: 500, maxDepth: 40, maxListElements: 100, maxMapEntries: 0, maxCallArguments: 2 };

function baseEnvironment(): Environment {
  const by = (operation: (a: Fraction, b: Fraction) => Fraction) => (a: ExactValue, b: ExactValue) =>
    new ExactValue(operation(a.fraction, b.fraction));
  const order = (test: (sign: number) => boolean) => (a: ExactValue, b: ExactValue) =>
    test(a.fraction.compare(b.fraction));
  return new Environment({ limits })
    .registerType("number", { ctor: ExactValue, fields: {} })
    .registerFunction("exact(string): number", (text: string) => new ExactValue(new Fraction(text)))
    .registerFunction("share(number, number): number", (part: ExactValue, whole: ExactValue) => {
      const ratio = quotient(part, whole);
      return new ExactValue(ratio.fraction.mul(100));
    })
    .registerFunction("sum(list<number>): number", sum)
    .registerFunction("average(list<number>): number", average)
    .registerFunction("count(list<number>): number", (values: readonly ExactValue[]) => {
      return new ExactValue(new Fraction(values.length));
    })
    .registerFunction(
      "min(number, number): number",
      by((a, b) => (a.lt(b) ? a : b)),
    )
    .registerFunction(
      "max(number, number): number",
      by((a, b) => (a.gt(b) ? a : b)),
    )
    .registerFunction("abs(number): number", (value: ExactValue) => new ExactValue(value.fraction.abs()))
    .registerFunction("round(number, number): number", rounded)
    .registerOperator(
      "number + number",
      by((a, b) => a.add(b)),
    )
    .registerOperator(
      "number - number",
      by((a, b) => a.sub(b)),
    )
    .registerOperator(
      "number * number",
      by((a, b) => a.mul(b)),
    )
    .registerOperator("number / number", quotient)
    .registerOperator("-number", (value: ExactValue) => new ExactValue(value.fraction.neg()))
    .registerOperator(
      "number == number",
      order((sign) => sign === 0),
    )
    .registerOperator(
      "number < number",
      order((sign) => sign < 0),
    )
    .registerOperator(
      "number <= number",
      order((sign) => sign <= 0),
    )
    .registerOperator(
      "number > number",
      order((sign) => sign > 0),
    )
    .registerOperator(
      "number >= number",
      order((sign) => sign >= 0),
    );
}

const base = baseEnvironment();

/** The CEL environment in which formulas over these names are checked and evaluated; throws `invalid-input` for a bad name. */
export function formulaEnvironment(types: ReadonlyMap<string, ValueType>): Environment {
  const environment = base.clone();
  for (const [name, type] of types) {
    const checked = formulaName.safeParse(name);
    if (!checked.success) throw new NastavnikError("invalid-input", `${checked.error.issues[0]?.message}, met ${name}`);
    environment.registerVariable(name, celTypes[type]);
  }
  return environment;
}
