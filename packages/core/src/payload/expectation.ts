import { isText } from "../text/is-text.ts";
import type { Text } from "../text/text.ts";
import type { z } from "zod";

type Issue = z.core.$ZodIssue;

const types: Readonly<Record<string, Text>> = {
  string: { ru: "текст", en: "a text" },
  number: { ru: "число", en: "a number" },
  int: { ru: "целое число", en: "a whole number" },
  boolean: { ru: "true или false", en: "true or false" },
  array: { ru: "список", en: "a list" },
  object: { ru: "объект", en: "an object" },
  record: { ru: "объект", en: "an object" },
  map: { ru: "объект", en: "an object" },
  tuple: { ru: "список", en: "a list" },
  null: { ru: "null", en: "null" },
  undefined: { ru: "ничего", en: "nothing" },
};

const formats: Readonly<Record<string, Text>> = {
  date: { ru: "дата вида 2021-09-01", en: "a date such as 2021-09-01" },
  datetime: { ru: "дата и время вида 2021-09-01T08:00:00Z", en: "a date and time such as 2021-09-01T08:00:00Z" },
  duration: {
    ru: "срок вида P3Y (три года) или P3M (три месяца)",
    en: "a term such as P3Y (three years) or P3M (three months)",
  },
  email: { ru: "адрес электронной почты", en: "an e-mail address" },
  url: { ru: "ссылка", en: "a link" },
};

const units: Readonly<Record<string, Text>> = {
  string: { ru: "знаков: ", en: "characters: " },
  array: { ru: "записей: ", en: "entries: " },
};

const same = (text: string): Text => ({ ru: text, en: text });

function bound(origin: string, relation: Text, limit: number | bigint): Text {
  const unit = units[origin] ?? same("");
  return { ru: `${unit.ru}${relation.ru} ${limit}`, en: `${unit.en}${relation.en} ${limit}` };
}

function oneOf(values: readonly unknown[]): Text {
  const all = values.map(String).join(", ");
  return values.length === 1 ? same(all) : { ru: `одно из: ${all}`, en: `one of: ${all}` };
}

/** What each branch of a union says first; of a union within, each of its branches. */
function shapesOf(issue: Issue): readonly Issue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  return issue.errors.flatMap(([first]) => (first === undefined ? [] : shapesOf(first)));
}

/** What a branch of a union expected, by its own words where it has some, without the word "expected". */
function ownExpectation(issue: Issue): Text {
  if (issue.code !== "custom") return standardExpectation(issue);
  const { ru, en } = expectation(issue);
  return { ru: ru.replace(/^ожидается /, ""), en: en.replace(/^expected /, "") };
}

/** The message of an issue of which the schema itself says nothing. */
export const unsaid = "unsaid";

/** What an issue expected, without the word "expected". */
function standardExpectation(issue: Issue): Text {
  switch (issue.code) {
    case "invalid_type":
      return types[issue.expected] ?? same(issue.expected);
    case "invalid_value":
      return oneOf(issue.values);
    case "too_small":
      return issue.inclusive === false
        ? bound(issue.origin, { ru: "больше", en: "more than" }, issue.minimum)
        : bound(issue.origin, { ru: "не менее", en: "at least" }, issue.minimum);
    case "too_big":
      return issue.inclusive === false
        ? bound(issue.origin, { ru: "меньше", en: "less than" }, issue.maximum)
        : bound(issue.origin, { ru: "не более", en: "at most" }, issue.maximum);
    case "invalid_format": {
      const form = issue.pattern ?? issue.format;
      return formats[issue.format] ?? { ru: `значение формата ${form}`, en: `a value of format ${form}` };
    }
    case "not_multiple_of":
      return { ru: `число, кратное ${issue.divisor}`, en: `a multiple of ${issue.divisor}` };
    case "unrecognized_keys": {
      const keys = issue.keys.map((key) => (key === "" ? '""' : key)).join(", ");
      return { ru: `объект без полей: ${keys}`, en: `an object without the fields: ${keys}` };
    }
    case "invalid_union": {
      if ("options" in issue && Array.isArray(issue.options)) return oneOf(issue.options);
      if (issue.errors.length === 0) break;
      const shapes = shapesOf(issue).map(ownExpectation);
      const once = shapes.filter(({ en }, index) => shapes.findIndex((each) => each.en === en) === index);
      return { ru: once.map(({ ru }) => ru).join(" или "), en: once.map(({ en }) => en).join(" or ") };
    }
    case "invalid_key": {
      const [first] = issue.issues;
      if (first === undefined) break;
      const { ru, en } = ownExpectation(first);
      return { ru: `имя поля: ${ru}`, en: `as the name of a field, ${en}` };
    }
    case "invalid_element":
    case "custom":
      break;
  }
  return { ru: "допустимое значение", en: "a permitted value" };
}

/**
 * What an issue of a zod schema expected, in both languages; a message that a schema itself gives in one language only is
 * the same in both. The parse must have had {@link unsaid} as its error.
 */
export function expectation(issue: Issue): Text {
  if (issue.code === "custom" && isText(issue.params?.["text"])) return issue.params["text"];
  if (issue.message !== unsaid) return same(issue.message);
  const { ru, en } = standardExpectation(issue);
  return { ru: `ожидается ${ru}`, en: `expected ${en}` };
}

/** Whether an issue is about a value of another kind than its schema takes, and not about what is in it. */
const isOfAnotherKind = ({ code, path }: Issue): boolean =>
  path.length === 0 && (code === "invalid_type" || code === "invalid_value" || code === "invalid_union");

/**
 * The issues that tell most of what is wrong: of a union, those of the shape that the data come closest to, with their whole
 * paths.
 */
export function closestIssues(issue: Issue): readonly Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const near = issue.errors.map((branch) => branch.flatMap(closestIssues));
  const deep = near.filter((branch) => branch.length > 0 && !branch.some(isOfAnotherKind));
  const depth = (branch: readonly Issue[]) => Math.max(...branch.map(({ path }) => path.length));
  const [least] = deep.toSorted((a, b) => a.length - b.length || depth(b) - depth(a));
  return least?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue];
}

/** What was met, by its kind only: a payload may hold personal data, and a refusal never does. */
export function kindOf(value: unknown): Text {
  if (typeof value === "string")
    return { ru: `текст, знаков: ${value.length}`, en: `a text, characters: ${value.length}` };
  if (Array.isArray(value)) return { ru: `список, записей: ${value.length}`, en: `a list, entries: ${value.length}` };
  return types[value === null ? "null" : typeof value] ?? same(typeof value);
}
