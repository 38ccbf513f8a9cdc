import { compareRationals, minus, over, plus, type Rational, rational, readRational, times } from "./rational.ts";

/** What a formula reads in this evaluator. */
export type Value = Rational | boolean | readonly Rational[];

/** The result of a division by zero. */
export const nothing = Symbol("not applicable");

class DivisionByZero extends Error {}

function divided(a: Rational, b: Rational): Rational {
  if (b.n === 0n) throw new DivisionByZero();
  return over(a, b);
}

const functions: Record<string, (...operands: readonly never[]) => Value> = {
  share: (part: Rational, whole: Rational) => times(divided(part, whole), rational(100n)),
  sum: (list: readonly Rational[]) => list.reduce(plus, rational(0n)),
  average: (list: readonly Rational[]) => divided(list.reduce(plus, rational(0n)), rational(BigInt(list.length))),
  count: (list: readonly Rational[]) => rational(BigInt(list.length)),
  min: (a: Rational, b: Rational) => (compareRationals(a, b) < 0 ? a : b),
  max: (a: Rational, b: Rational) => (compareRationals(a, b) > 0 ? a : b),
  abs: (a: Rational) => rational(a.n < 0n ? -a.n : a.n, a.d),
};

const comparisons: Record<string, (order: number) => boolean> = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
  "==": (order) => order === 0,
  "!=": (order) => order !== 0,
};

type Lazy = () => Value;

/**
 * An evaluator of formulas written for the tests alone: a recursive descent over the text, with the tests' own
 * arithmetic. It knows nothing of the product's parser.
 */
export function evaluateByHand(source: string, inputs: ReadonlyMap<string, Value>): Rational | typeof nothing {
  const tokens = source.match(/\d+(?:\.\d+)?|\w+|<=|>=|==|!=|&&|\|\||./g)?.filter((token) => token.trim() !== "") ?? [];
  let at = 0;
  const take = (...wanted: readonly string[]): string | undefined => {
    const token = tokens[at];
    if (token === undefined || !wanted.includes(token)) return undefined;
    at += 1;
    return token;
  };
  const numeric = (value: Value): Rational => value as Rational;

  function binary(next: () => Lazy, operators: Record<string, (a: Lazy, b: Lazy) => Value>): Lazy {
    let left = next();
    for (let operator = take(...Object.keys(operators)); operator; operator = take(...Object.keys(operators))) {
      const [a, b, apply] = [left, next(), operators[operator]!];
      left = () => apply(a, b);
    }
    return left;
  }

  const arithmetic = (apply: (a: Rational, b: Rational) => Rational) => (a: Lazy, b: Lazy) =>
    apply(numeric(a()), numeric(b()));

  function list(end: string): Lazy[] {
    const items: Lazy[] = [];
    while (!take(end)) {
      items.push(ternary());
      take(",");
    }
    return items;
  }

  function primary(): Lazy {
    if (take("(")) {
      const inner = ternary();
      take(")");
      return inner;
    }
    if (take("[")) {
      const items = list("]");
      return () => items.map((item) => numeric(item()));
    }
    if (take("-")) {
      const inner = primary();
      return () => minus(rational(0n), numeric(inner()));
    }
    if (take("!")) {
      const inner = primary();
      return () => !inner();
    }
    const token = tokens[at]!;
    at += 1;
    if (/^\d/.test(token)) return () => readRational(token);
    if (token === "true" || token === "false") return () => token === "true";
    if (!take("(")) return () => inputs.get(token)!;
    const operands = list(")");
    return () => functions[token]!(...(operands.map((operand) => operand()) as never[]));
  }

  const product = () => binary(primary, { "*": arithmetic(times), "/": arithmetic(divided) });
  const total = () => binary(product, { "+": arithmetic(plus), "-": arithmetic(minus) });
  const relation = () =>
    binary(
      total,
      Object.fromEntries(
        Object.entries(comparisons).map(([operator, holds]) => [
          operator,
          (a: Lazy, b: Lazy) => holds(compareRationals(numeric(a()), numeric(b()))),
        ]),
      ),
    );
  const conjunction = () => binary(relation, { "&&": (a, b) => a() === true && b() === true });
  const disjunction = () => binary(conjunction, { "||": (a, b) => a() === true || b() === true });

  function ternary(): Lazy {
    const condition = disjunction();
    if (!take("?")) return condition;
    const yes = ternary();
    take(":");
    const no = ternary();
    return () => (condition() === true ? yes() : no());
  }

  try {
    const value = ternary()();
    return typeof value === "boolean" ? rational(value ? 1n : 0n) : numeric(value);
  } catch (error) {
    if (error instanceof DivisionByZero) return nothing;
    throw error;
  }
}
