import { nearest, type Text } from "@nastavnik/core";
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
    met: describe(valueAt(data, issue.path)),
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
    case "invalid_union":
      return explainUnion(issue, data, schema) ?? [found(unionText(issue, valueAt(data, issue.path)))];
    case "invalid_value":
      return [found(oneOf(choice, issue.values.map(String), valueAt(data, issue.path)))];
    case "invalid_type":
      return [found(typeText(issue.expected))];
    case "too_small":
      return [found(bound(issue.origin, issue.minimum, "least"))];
    case "too_big":
      return [found(bound(issue.origin, issue.maximum, "most"))];
    case "invalid_format":
      return [found(formatNames[issue.format] ?? plain(issue.message))];
    case "invalid_key":
      return issue.issues.flatMap((inner) =>
        explainIssue({ ...inner, path: issue.path }, data, schema).map((finding) => ({
          ...finding,
          isKey: true,
          met: describe(issue.path.at(-1)),
        })),
      );
    case "custom":
      return [found(ownText(issue))];
    case "invalid_element":
    case "not_multiple_of":
      break;
  }
  return [found(plain(issue.message))];
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

const formatNames: Readonly<Record<string, Text>> = {
  date: { ru: "дата, например 2021-09-01", en: "a date such as 2021-09-01" },
  safeint: { ru: "целое число", en: "a whole number" },
};

function bound(origin: string, limit: number | bigint, side: "least" | "most"): Text {
  const ru = side === "least" ? "не меньше" : "не больше";
  const en = `at ${side}`;
  if (origin === "string") return { ru: `знаков ${ru} ${limit}`, en: `${en} ${limit} characters` };
  if (origin === "array") return { ru: `список, где ${ru} ${limit}`, en: `a list of ${en} ${limit}` };
  return { ru: `число ${ru} ${limit}`, en: `a number of ${en} ${limit}` };
}

/** The text that `refusalText` attached, without its verb, which the problem says itself. */
function ownText(issue: Issue & { code: "custom" }): Text {
  const text = issue.params?.["text"] as Text | undefined;
  if (text === undefined) return plain(issue.message);
  return { ru: text.ru.replace(/^ожида\S+ /, ""), en: text.en.replace(/^expected /, "") };
}

/** If the value has the kind of one of the choices, what is wrong with it as that choice. */
function explainUnion(
  issue: Issue & { code: "invalid_union" },
  data: unknown,
  schema: z.core.JSONSchema.JSONSchema | undefined,
): readonly Finding[] | undefined {
  const inner = issue.errors.find((errors) => errors.every((error) => error.path.length > 0 || isOfKind(error)));
  return inner?.flatMap((error) => explainIssue({ ...error, path: [...issue.path, ...error.path] }, data, schema));
}

function isOfKind(error: Issue): boolean {
  return error.code !== "invalid_type" && error.code !== "invalid_value" && error.code !== "invalid_union";
}

function unionText(issue: Issue & { code: "invalid_union" }, met: unknown): Text {
  if ("options" in issue) return oneOf(choice, issue.options.map(String), met);
  const choices = issue.errors.flat().map((error) => {
    if (error.code === "invalid_value") return oneOf(choice, error.values.map(String), met);
    return error.code === "invalid_type" ? typeText(error.expected) : plain(error.message);
  });
  return { ru: choices.map(({ ru }) => ru).join(" или "), en: choices.map(({ en }) => en).join(" or ") };
}

function typeText(type: string): Text {
  return typeNames[type] ?? plain(type);
}

function plain(text: string): Text {
  return { ru: text, en: text };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let here = data;
  for (const key of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[key];
  }
  return here;
}
