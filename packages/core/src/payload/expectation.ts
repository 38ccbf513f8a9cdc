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
  null: { ru: "null", en: "null" },
  undefined: { ru: "ничего", en: "nothing" },
};

const formats: Readonly<Record<string, Text>> = {
  date: { ru: "дата вида 2021-09-01", en: "a date such as 2021-09-01" },
  datetime: { ru: "дата и время вида 2021-09-01T08:00:00Z", en: "a date and time such as 2021-09-01T08:00:00Z" },
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

/** The message of an issue of which the schema itself says nothing. */
export const unsaid = "unsaid";

/** What an issue expected, without the word "expected". */
function standardExpectation(issue: Issue): Text {
  switch (issue.code) {
    case "invalid_type":
      return types[issue.expected] ?? same(issue.expected);
    case "invalid_value": {
      const values = issue.values.map(String).join(", ");
      return issue.values.length === 1 ? same(values) : { ru: `одно из: ${values}`, en: `one of: ${values}` };
    }
    case "too_small":
      return issue.inclusive === false
        ? bound(issue.origin, { ru: "больше", en: "more than" }, issue.minimum)
        : bound(issue.origin, { ru: "не менее", en: "at least" }, issue.minimum);
    case "too_big":
      return issue.inclusive === false
        ? bound(issue.origin, { ru: "меньше", en: "less than" }, issue.maximum)
        : bound(issue.origin, { ru: "не более", en: "at most" }, issue.maximum);
    case "invalid_format":
      return (
        formats[issue.format] ?? { ru: `значение формата ${issue.format}`, en: `a value of format ${issue.format}` }
      );
    case "not_multiple_of":
      return { ru: `число, кратное ${issue.divisor}`, en: `a multiple of ${issue.divisor}` };
    case "unrecognized_keys": {
      const keys = issue.keys.join(", ");
      return { ru: `объект без полей: ${keys}`, en: `an object without the fields: ${keys}` };
    }
    case "invalid_union": {
      const shapes = issue.errors.flatMap(([first]) => (first === undefined ? [] : [standardExpectation(first)]));
      if (shapes.length === 0) break;
      const once = shapes.filter(({ en }, index) => shapes.findIndex((each) => each.en === en) === index);
      return { ru: once.map(({ ru }) => ru).join(" или "), en: once.map(({ en }) => en).join(" or ") };
    }
    case "invalid_key":
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

/** What was met, by its kind only: a payload may hold personal data, and a refusal never does. */
export function kindOf(value: unknown): Text {
  if (typeof value === "string")
    return { ru: `текст, знаков: ${value.length}`, en: `a text, characters: ${value.length}` };
  if (Array.isArray(value)) return { ru: `список, записей: ${value.length}`, en: `a list, entries: ${value.length}` };
  return types[value === null ? "null" : typeof value] ?? same(typeof value);
}
