import type { Text } from "@nastavnik/core";
import { type ExactNumber, formatFraction } from "@nastavnik/core/monitoring";
import { toFraction } from "@nastavnik/core/internals";
import { Fraction } from "fraction.js";
import { met } from "../problem/met.ts";
import type { Checked, Path, Problem, ProblemCode } from "../problem/problem.ts";
import { unknownName } from "../problem/unknown-name.ts";
import { type WholeAnswer, writtenNumber, writtenYesNo } from "./answer.ts";
import type { Criterion } from "./criterion.ts";
import { type ScoreLevel, scoreLevelOf, scoreLevels, scoreLevelText } from "./score-level.ts";
import { stepAt, stepText } from "./step-function.ts";

/** Points before cap and weight, and how they follow from the answer. */
export interface Pointed {
  readonly points: Fraction;
  readonly because: Text;
  readonly rulesOut?: boolean;
}

type Of<Kind extends Criterion["kind"]> = Extract<Criterion, { kind: Kind }>;

/** A problem of an answer that is not what the criterion takes. */
export function refused(
  code: ProblemCode,
  path: Path,
  expected: Text,
  answer: unknown,
): { ok: false; problems: Problem[] } {
  const found = met(answer);
  const text = {
    ru: `ожидается ${expected.ru}; получено: ${found.ru}`,
    en: `expected ${expected.en}, met ${found.en}`,
  };
  return { ok: false, problems: [{ code, path, text }] };
}

function given(points: Fraction, because: Text, rulesOut = false): Checked<Pointed> {
  return { ok: true, value: { points, because, rulesOut } };
}

const inBoth = (say: (locale: keyof Text) => string): Text => ({ ru: say("ru"), en: say("en") });

const said = (value: ExactNumber | Fraction, locale: keyof Text): string =>
  formatFraction(typeof value === "object" ? value : toFraction(value), locale);

function mark(scale: Pick<Of<"scale">, "min" | "max" | "step">, answer: unknown, path: Path): Checked<Pointed> {
  const [min, max, step] = [scale.min, scale.max, scale.step].map(toFraction) as [Fraction, Fraction, Fraction];
  const isWhole = step.equals(1);
  const expected = {
    ru: `${isWhole ? "целое число" : "число"} от ${said(min, "ru")} до ${said(max, "ru")}${isWhole ? "" : ` с шагом ${said(step, "ru")}`}`,
    en: `a ${isWhole ? "whole " : ""}number from ${said(min, "en")} to ${said(max, "en")}${isWhole ? "" : ` in steps of ${said(step, "en")}`}`,
  };
  const points = writtenNumber(answer);
  if (points === undefined) return refused("wrong-type", path, expected, answer);
  const isOnScale = points.gte(min) && points.lte(max) && points.sub(min).div(step).d === 1n;
  if (!isOnScale) return refused("outside-scale", path, expected, answer);
  return given(points, {
    ru: `шкала ${said(min, "ru")}–${said(max, "ru")}`,
    en: `scale ${said(min, "en")}–${said(max, "en")}`,
  });
}

function bySteps({ steps }: Of<"steps">, { value }: WholeAnswer, path: Path): Checked<Pointed> {
  const number = writtenNumber(value);
  if (number === undefined) return refused("wrong-type", path, { ru: "число", en: "a number" }, value);
  const step = stepAt(steps, number);
  if (step === "below") {
    return given(
      new Fraction(0),
      inBoth(
        (locale) => `${said(number, locale)}: ${{ ru: "ниже первой ступени", en: "below the first step" }[locale]}`,
      ),
    );
  }
  if (step === "above") {
    const expected = { ru: "число, для которого есть ступень", en: "a number that there is a step for" };
    return refused("outside-scale", path, expected, value);
  }
  const range = stepText(steps, step);
  return given(
    toFraction(step.points),
    inBoth((locale) => `${said(number, locale)}: ${range[locale]}`),
  );
}

function wholeCount(value: unknown): Fraction | undefined {
  const count = writtenNumber(value);
  return count !== undefined && count.d === 1n && count.gte(0) ? count : undefined;
}

function byUnits({ each }: Of<"units">, { value }: WholeAnswer, path: Path): Checked<Pointed> {
  const count = wholeCount(value);
  const expected = { ru: "целое число не меньше нуля", en: "a whole number of zero or more" };
  if (count === undefined) return refused("wrong-type", path, expected, value);
  const product = count.mul(toFraction(each));
  return given(
    product,
    inBoth((locale) => `${said(count, locale)} × ${said(each, locale)}`),
  );
}

/** What was done on which level: counts by level, a list of levels, or one of them. */
function countsByLevel(value: WholeAnswer["value"], path: Path): Checked<ReadonlyMap<ScoreLevel, number>> {
  const names = scoreLevels.join(" | ");
  const expected = { ru: `уровни (${names}) с числом раз`, en: `levels (${names}) with how often` };
  const entries: readonly (readonly [string, number])[] | undefined = Array.isArray(value)
    ? value.map((name) => [name, 1] as const)
    : typeof value === "object"
      ? Object.entries(value)
      : typeof value === "string"
        ? [[value, 1] as const]
        : undefined;
  if (entries === undefined) return refused("wrong-type", path, expected, value);
  const counts = new Map<ScoreLevel, number>();
  const problems: Problem[] = [];
  for (const [name, count] of entries) {
    const level = scoreLevelOf(name);
    if (level === undefined) problems.push(unknownName("outside-scale", path, expected, name, scoreLevels));
    else counts.set(level, (counts.get(level) ?? 0) + count);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: counts };
}

function byLevels({ points, take }: Of<"levels">, { value }: WholeAnswer, path: Path): Checked<Pointed> {
  const counts = countsByLevel(value, path);
  if (!counts.ok) return counts;
  const rewarded = scoreLevels.filter((level) => points[level] !== undefined);
  const unrewarded = [...counts.value.keys()].filter((level) => !rewarded.includes(level));
  if (unrewarded.length > 0) {
    const names = rewarded.map((level) => scoreLevelText(level));
    const expected = { ru: names.map(({ ru }) => ru).join(", "), en: names.map(({ en }) => en).join(", ") };
    return refused("outside-scale", path, expected, unrewarded.join(", "));
  }
  const reached = rewarded.filter((level) => (counts.value.get(level) ?? 0) > 0);
  const taken = take === "highest" ? reached.slice(-1) : reached;
  const times = (level: ScoreLevel): number => (take === "highest" ? 1 : (counts.value.get(level) ?? 0));
  const sum = taken.reduce(
    (total, level) => total.add(toFraction(points[level] ?? 0).mul(times(level))),
    new Fraction(0),
  );
  const listed = (locale: keyof Text): string =>
    taken
      .map((level) => `${scoreLevelText(level)[locale]}: ${times(level)} × ${said(points[level] ?? 0, locale)}`)
      .join("; ");
  const only = { ru: "только высший: ", en: "the highest only: " };
  return given(
    sum,
    inBoth((locale) =>
      taken.length === 0
        ? { ru: "ничего", en: "nothing" }[locale]
        : `${take === "highest" ? only[locale] : ""}${listed(locale)}`,
    ),
  );
}

const normal = (text: string): string => text.trim().toLowerCase().replaceAll("ё", "е");

type Part = Of<"parts">["parts"][number];

/** The part or option that a word means: its identifier or its title, in either language. */
function partOf(parts: readonly Part[], word: string): Part | undefined {
  const meant = normal(word);
  return parts.find(({ id, title }) => id === word.trim() || normal(title.ru) === meant || normal(title.en) === meant);
}

function namesOf(parts: readonly Part[]): Text {
  return inBoth((locale) => parts.map(({ id, title }) => `${title[locale]} (${id})`).join(" | "));
}

function byParts({ parts }: Of<"parts">, { value }: WholeAnswer, path: Path): Checked<Pointed> {
  const words = typeof value === "string" ? [value] : value;
  if (!Array.isArray(words)) return refused("wrong-type", path, { ru: "список частей", en: "a list of parts" }, value);
  const chosen = new Set<Part>();
  const problems = words.flatMap((word, index): readonly Problem[] => {
    const at = Array.isArray(value) ? [...path, index] : path;
    const found = partOf(parts, word);
    if (found === undefined)
      return [
        unknownName(
          "outside-scale",
          at,
          namesOf(parts),
          word,
          parts.map(({ id }) => id),
        ),
      ];
    const once = { ru: "каждая часть один раз", en: "every part once" };
    if (chosen.has(found)) return refused("repeated", at, once, word).problems;
    chosen.add(found);
    return [];
  });
  if (problems.length > 0) return { ok: false, problems };
  const there = parts.filter((one) => chosen.has(one));
  const sum = there.reduce((total, one) => total.add(toFraction(one.points)), new Fraction(0));
  return given(
    sum,
    inBoth(
      (locale) =>
        there.map((one) => `${one.title[locale]}: ${said(one.points, locale)}`).join("; ") ||
        { ru: "ничего", en: "nothing" }[locale],
    ),
  );
}

function byChoice({ options }: Of<"choice">, { value }: WholeAnswer, path: Path): Checked<Pointed> {
  const found = typeof value === "string" ? partOf(options, value) : undefined;
  if (found)
    return given(
      toFraction(found.points),
      inBoth((locale) => `«${found.title[locale]}»`),
    );
  return typeof value === "string"
    ? {
        ok: false,
        problems: [
          unknownName(
            "outside-scale",
            path,
            namesOf(options),
            value,
            options.map(({ id }) => id),
          ),
        ],
      }
    : refused("wrong-type", path, namesOf(options), value);
}

function byYesNo({ points, required, mark: scale }: Of<"yes-no">, answer: WholeAnswer, path: Path): Checked<Pointed> {
  const isYes = writtenYesNo(answer.value);
  if (isYes === undefined) {
    return refused("wrong-type", path, { ru: "да или нет (true, false)", en: "yes or no (true, false)" }, answer.value);
  }
  if (!isYes) return given(new Fraction(0), { ru: "нет", en: "no" }, required);
  if (scale === undefined) return given(toFraction(points), { ru: "да", en: "yes" });
  const marked = mark(scale, answer.mark, [...path, "mark"]);
  if (!marked.ok) return marked;
  const { because } = marked.value;
  return given(marked.value.points, { ru: `да, отметка: ${because.ru}`, en: `yes, mark: ${because.en}` });
}

/** The points of an answer to a criterion, before its cap and weight. */
export function pointsOfAnswer(criterion: Criterion, answer: WholeAnswer, path: Path): Checked<Pointed> {
  switch (criterion.kind) {
    case "scale":
      return mark(criterion, answer.value, path);
    case "steps":
      return bySteps(criterion, answer, path);
    case "units":
      return byUnits(criterion, answer, path);
    case "levels":
      return byLevels(criterion, answer, path);
    case "parts":
      return byParts(criterion, answer, path);
    case "choice":
      return byChoice(criterion, answer, path);
    case "yes-no":
    default:
      return byYesNo(criterion, answer, path);
  }
}
