import { nearest, type Text } from "@nastavnik/core";
import { closestIssues, expectation, fieldAt } from "@nastavnik/core/internals";
import type { z } from "zod";
import type { Finding } from "./definition-problem.ts";
import { keysAt } from "./keys-at.ts";

type Issue = z.core.$ZodIssue;

/**
 * What an issue of zod means: what was expected and what was met, in both languages, with its place in the data.
 *
 * @param schema - of the data, for the names of its fields; that of a school year by default
 */
export function explainIssue(issue: Issue, data: unknown, schema?: z.core.JSONSchema.JSONSchema): readonly Finding[] {
  const found = (expected: Text): Finding => ({
    code: "shape",
    path: issue.path,
    expected,
    met: describe(fieldAt(data, issue.path)),
  });
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        code: "shape",
        path: [...issue.path, key],
        isKey: true,
        expected: oneOf({ ru: "одно из полей", en: "one of the fields" }, keysAt(issue.path, schema), key),
        met: { ru: `поле ${key}`, en: `the field ${key}` },
      }));
    case "invalid_union": {
      const nearer = closestIssues(issue);
      return nearer.length === 1 && nearer[0] === issue
        ? [found(unionText(issue, fieldAt(data, issue.path)))]
        : nearer.flatMap((each) => explainIssue(each, data, schema));
    }
    case "invalid_key":
      return issue.issues.flatMap((inner) =>
        explainIssue({ ...inner, path: issue.path }, data, schema).map((finding) => ({
          ...finding,
          isKey: true,
          met: describe(issue.path.at(-1)),
        })),
      );
    case "invalid_value":
    case "invalid_type":
    case "too_small":
    case "too_big":
    case "invalid_format":
    case "custom":
    case "invalid_element":
    case "not_multiple_of":
      break;
  }
  return [found(expectedText(issue, fieldAt(data, issue.path)))];
}

/** What an issue expected, without the verb, which the problem says itself. */
function expectedText(issue: Issue, met: unknown): Text {
  switch (issue.code) {
    case "invalid_union":
      return unionText(issue, met);
    case "invalid_value":
      return oneOf(choice, issue.values.map(String), met);
    case "invalid_type":
      return typeNames[issue.expected] ?? plain(issue.expected);
    case "too_small":
      return bound(issue.origin, issue.minimum, "least");
    case "too_big":
      return bound(issue.origin, issue.maximum, "most");
    case "invalid_format":
    case "custom":
    case "invalid_key":
    case "invalid_element":
    case "unrecognized_keys":
    case "not_multiple_of":
      break;
  }
  const { ru, en } = expectation(issue);
  return { ru: ru.replace(/^ожида\S+ /, ""), en: en.replace(/^expected /, "") };
}

/** A choice of known words, with the one that was most likely meant first. */
export function oneOf(what: Text, known: readonly string[], met: unknown): Text {
  const near = typeof met === "string" ? nearest(met, known) : undefined;
  const list = known.join(", ");
  if (near === undefined) return { ru: `${what.ru}: ${list}`, en: `${what.en} ${list}` };
  return { ru: `${what.ru}: ${list} (может быть, ${near}?)`, en: `${what.en} ${list} (perhaps ${near}?)` };
}

/** A value in a few words; long texts are cut. */
export function describe(value: unknown): Text {
  if (value === undefined) return { ru: "ничего", en: "nothing" };
  if (value === null) return { ru: "пустое значение", en: "an empty value" };
  if (Array.isArray(value)) return { ru: `список из ${value.length}`, en: `a list of ${value.length}` };
  if (typeof value === "object") return { ru: "набор полей", en: "a set of fields" };
  if (typeof value !== "string") return plain(JSON.stringify(value));
  return plain(`«${value.length > 80 ? `${value.slice(0, 80)}…` : value}»`);
}

const choice: Text = { ru: "одно из", en: "one of" };

const typeNames: Readonly<Record<string, Text>> = {
  string: { ru: "текст", en: "a text" },
  number: { ru: "число", en: "a number" },
  int: { ru: "целое число", en: "a whole number" },
  boolean: { ru: "true или false", en: "true or false" },
  array: { ru: "список", en: "a list" },
  object: { ru: "набор полей", en: "a set of fields" },
  record: { ru: "набор полей", en: "a set of fields" },
};

function bound(origin: string, limit: number | bigint, side: "least" | "most"): Text {
  const ru = side === "least" ? "не меньше" : "не больше";
  const en = `at ${side}`;
  if (origin === "string") return { ru: `знаков ${ru} ${limit}`, en: `${en} ${limit} characters` };
  if (origin === "array") return { ru: `список, где ${ru} ${limit}`, en: `a list of ${en} ${limit}` };
  return { ru: `число ${ru} ${limit}`, en: `a number of ${en} ${limit}` };
}

function unionText(issue: Issue & { code: "invalid_union" }, met: unknown): Text {
  if ("options" in issue) return oneOf(choice, issue.options.map(String), met);
  const all = issue.errors.flatMap(([first]) => (first === undefined ? [] : [expectedText(first, met)]));
  const choices = all.filter(({ ru }, index) => all.findIndex((each) => each.ru === ru) === index);
  return { ru: choices.map(({ ru }) => ru).join(" или "), en: choices.map(({ en }) => en).join(" or ") };
}

function plain(text: string): Text {
  return { ru: text, en: text };
}
