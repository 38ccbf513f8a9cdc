import { ParseError, type ParseResult } from "@marcbachmann/cel-js";
import type { Text } from "@nastavnik/core";
import { type ExactNumber, notApplicable } from "@nastavnik/core/monitoring";
import { toFraction } from "@nastavnik/core/internals";
import { Fraction } from "fraction.js";
import type { Checked, Path, Problem, ProblemCode } from "../problem/problem.ts";
import { unknownName } from "../problem/unknown-name.ts";
import { exactText } from "./exact-text.ts";
import { longestDenominator } from "./exact-sum.ts";
import { ExactValue, NotApplicableSignal, TooLongSignal } from "./exact-value.ts";
import { formulaEnvironment, type ValueType } from "./formula-environment.ts";
import { formulaSyntax, type Literal, type Syntax } from "./formula-syntax.ts";

/** A value that a formula reads; the value of another indicator may also be the text `not-applicable`. */
export type FormulaInput = ExactNumber | boolean | readonly ExactNumber[];

/** What a formula gives: an exact number as text (1 and 0 for yes and no), or `not-applicable`. */
export type FormulaResult = string;

/** A formula that was checked and can be evaluated. */
export interface Formula {
  readonly source: string;
  /** Names that it reads, each once, in the order of the alphabet. */
  readonly names: readonly string[];
  /** The value of the formula over `inputs`, which holds every one of {@link names}. */
  evaluate(inputs: ReadonlyMap<string, FormulaInput>): Checked<FormulaResult>;
}

/** Checks the text of a formula over known names; `path` is the place that problems name. */
export type FormulaCompiler = (source: string, path: Path) => Checked<Formula>;

const longestSource = 2000;
const longestResult = 40;
const shownRest = 20;

function refused(code: ProblemCode, path: Path, text: Text, offset?: number): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ code, path, text, ...(offset !== undefined && { offset }) }] };
}

/** The formula with every number as a call, so that CEL neither rounds it nor divides whole numbers without rest. */
function withExactLiterals(source: string, literals: readonly Literal[]): string {
  let text = "";
  let from = 0;
  for (const { start, end, digits } of literals.toSorted((a, b) => a.start - b.start)) {
    text += `${source.slice(from, start)}exact("${digits}")`;
    from = end;
  }
  return text + source.slice(from);
}

const wrapping = 'exact("")'.length;

/** Where a character of {@link withExactLiterals} stands in the formula as it was written. */
function writtenOffset(offset: number, literals: readonly Literal[]): number {
  let shift = 0;
  for (const { start, end } of literals.toSorted((a, b) => a.start - b.start)) {
    if (offset < start + shift) break;
    if (offset < end + shift + wrapping) return start;
    shift += wrapping;
  }
  return offset - shift;
}

function parse(source: string, parser: (source: string) => ParseResult, path: Path): Checked<ParseResult> {
  if (source.length > longestSource) {
    const text = {
      ru: `ожидается формула не длиннее ${longestSource} знаков; получено ${source.length}`,
      en: `expected a formula of at most ${longestSource} characters, met ${source.length}`,
    };
    return refused("bad-formula", path, text);
  }
  try {
    return { ok: true, value: parser(source) };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const offset = error.range?.start ?? 0;
    const rest = source.slice(offset, offset + shownRest);
    const text = {
      ru: `ожидается выражение CEL; разбор остановился ${rest === "" ? "в конце формулы" : `на «${rest}»`}`,
      en: `expected a CEL expression, met ${error.summary}`,
    };
    return refused("bad-formula", path, text, offset);
  }
}

const declared = { ru: "объявленная величина или показатель", en: "a declared metric or indicator" };

function syntaxProblems(syntax: Syntax, types: ReadonlyMap<string, ValueType>, path: Path): readonly Problem[] {
  const unknown = syntax.names
    .filter(({ name }) => !types.has(name))
    .map(({ name, offset }) => ({ ...unknownName("unknown-metric", path, declared, name, types.keys()), offset }));
  return [...syntax.faults.map((fault) => ({ ...fault, path })), ...unknown];
}

function checkTypes(
  source: string,
  parsed: ParseResult,
  literals: readonly Literal[],
  path: Path,
): Checked<"number" | "bool"> {
  const { valid, type, error } = parsed.check();
  if (valid && (type === "number" || type === "bool")) return { ok: true, value: type };
  if (valid) {
    const text = { ru: "ожидается число или да/нет; получен список", en: "expected a number or yes/no, met a list" };
    return refused("wrong-type", path, text, 0);
  }
  const summary = error?.summary ?? "unknown type";
  const offset = writtenOffset(error?.range?.start ?? 0, literals);
  const end = writtenOffset(error?.range?.end ?? source.length, literals);
  const text = {
    ru: `ожидаются значения подходящих типов (число, да/нет, список чисел); получено: «${source.slice(offset, end)}»`,
    en: `expected values of fitting types, met: ${summary}`,
  };
  return refused("wrong-type", path, text, offset);
}

function bind(input: FormulaInput): unknown {
  if (typeof input === "boolean") return input;
  if (typeof input === "object") return input.map((number) => new ExactValue(toFraction(number)));
  return new ExactValue(input === notApplicable ? undefined : toFraction(input));
}

function evaluate(
  parsed: ParseResult,
  inputs: ReadonlyMap<string, FormulaInput>,
): Fraction | typeof notApplicable | "too-long" {
  const context = Object.fromEntries([...inputs].map(([name, input]) => [name, bind(input)]));
  try {
    const value = parsed(context) as ExactValue | boolean;
    return typeof value === "boolean" ? new Fraction(value ? 1 : 0) : value.fraction;
  } catch (error) {
    if (error instanceof NotApplicableSignal) return notApplicable;
    if (error instanceof TooLongSignal) return "too-long";
    throw error;
  }
}

/**
 * A compiler of formulas over the given names. The language is the arithmetic of CEL with exact numbers and the
 * functions `share(part, whole)` in percent, `sum`, `average` and `count` of a list, `min`, `max`, `abs` and
 * `round(number, places)`. A division by zero, or the average of nothing, makes the result not applicable.
 */
export function formulaCompiler(types: ReadonlyMap<string, ValueType>): FormulaCompiler {
  const environment = formulaEnvironment(types);
  const parser = (source: string): ParseResult => environment.parse(source);
  return (source, path) => {
    const written = parse(source, parser, path);
    if (!written.ok) return written;
    const syntax = formulaSyntax(written.value.ast);
    const problems = syntaxProblems(syntax, types, path);
    if (problems.length > 0) return { ok: false, problems };
    const parsed = parser(withExactLiterals(source, syntax.literals));
    const type = checkTypes(source, parsed, syntax.literals, path);
    if (!type.ok) return type;
    const names = [...new Set(syntax.names.map(({ name }) => name))].toSorted();
    return {
      ok: true,
      value: {
        source,
        names,
        evaluate(inputs) {
          const result = evaluate(parsed, inputs);
          if (result === notApplicable) return { ok: true, value: result };
          if (result === "too-long") {
            return refused("too-large", path, {
              ru: `ожидаются дроби с общим знаменателем не длиннее ${longestDenominator} цифр; получен более длинный`,
              en: `expected fractions with a common denominator of at most ${longestDenominator} digits, met a longer one`,
            });
          }
          const text = exactText(result);
          if (text.split("/").every((part) => part.length <= longestResult)) return { ok: true, value: text };
          const said = {
            ru: `ожидается значение не длиннее ${longestResult} цифр; получено длиннее`,
            en: `expected a value of at most ${longestResult} digits, met a longer one`,
          };
          return refused("too-large", path, said);
        },
      },
    };
  };
}
