import type { Text } from "@nastavnik/core";
import type { z } from "zod";
import { met } from "./met.ts";
import type { Checked, Path, Problem } from "./problem.ts";

type Issue = z.core.$ZodIssue;

const typeNames: Record<string, Text> = {
  string: { ru: "текст", en: "a text" },
  number: { ru: "число", en: "a number" },
  int: { ru: "целое число", en: "a whole number" },
  boolean: { ru: "true или false", en: "true or false" },
  array: { ru: "список", en: "a list" },
  object: { ru: "объект", en: "an object" },
  record: { ru: "объект", en: "an object" },
};

const sizeUnits: Record<string, Text> = {
  string: { ru: "знаков", en: "characters" },
  array: { ru: "записей", en: "entries" },
};

function limit(relation: Text, bound: number | bigint, origin: string): Text {
  const unit = sizeUnits[origin];
  return {
    ru: `${relation.ru} ${bound}${unit ? ` ${unit.ru}` : ""}`,
    en: `${relation.en} ${bound}${unit ? ` ${unit.en}` : ""}`,
  };
}

function joined(texts: readonly Text[]): Text {
  return {
    ru: [...new Set(texts.map((text) => text.ru))].join(" либо "),
    en: [...new Set(texts.map((text) => text.en))].join(" or "),
  };
}

const otherwise: Text = { ru: "одно из допустимых значений", en: "one of the allowed values" };

function both(text: string): Text {
  return { ru: text, en: text };
}

/** What each branch of a union says of the value itself; of a union within, each of its branches. */
function alternatives(issue: Issue): readonly Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  return issue.errors.flatMap((branch) =>
    branch
      .filter((inner) => inner.path.length === 0)
      .slice(0, 1)
      .flatMap(alternatives),
  );
}

/** What an issue expected, without the word "expected". */
function expectation(issue: Issue): Text {
  switch (issue.code) {
    case "invalid_type":
      return typeNames[issue.expected] ?? both(issue.expected);
    case "invalid_value":
      return both(issue.values.map(String).join(" | "));
    case "too_small":
      return limit({ ru: "не менее", en: "at least" }, issue.minimum, issue.origin);
    case "too_big":
      return limit({ ru: "не более", en: "at most" }, issue.maximum, issue.origin);
    case "invalid_format":
      return both(issue.pattern ?? issue.format);
    case "unrecognized_keys": {
      const keys = issue.keys.join(", ");
      return { ru: `без неизвестных полей (${keys})`, en: `no unknown fields (${keys})` };
    }
    case "invalid_union": {
      const first = alternatives(issue);
      if (first.length > 0) return joined(first.map(expectation));
      return "options" in issue && Array.isArray(issue.options) ? both(issue.options.join(" | ")) : otherwise;
    }
    case "invalid_key":
      return { ru: "поле с допустимым именем", en: "a field with an allowed name" };
    case "custom":
      return both(issue.message);
    case "invalid_element":
    case "not_multiple_of":
    default:
      return otherwise;
  }
}

/** The issues of the branch of a union that the data come closest to, with their whole paths. */
function unionIssues(issue: Issue): readonly Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const deeper = issue.errors.find((branch) => branch.every((inner) => inner.path.length > 0) && branch.length > 0);
  return deeper ? deeper.flatMap((inner) => unionIssues({ ...inner, path: [...issue.path, ...inner.path] })) : [issue];
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (here, key) =>
      typeof here === "object" && here !== null && Object.hasOwn(here, key)
        ? (here as Record<string, unknown>)[key]
        : undefined,
    data,
  );
}

function problemOf(issue: Issue, data: unknown): Problem {
  const path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
  const value = valueAt(data, path);
  const own = issue.code === "custom" ? (issue.params as { text?: Text } | undefined)?.text : undefined;
  const found = met(value);
  // What is wrong with a list or an object as a whole its own text says better than that it is one.
  const isSaid = own !== undefined && typeof value === "object" && value !== null;
  const shown = issue.code === "unrecognized_keys" || isSaid ? undefined : found;
  const said = own ?? { ru: `ожидается ${expectation(issue).ru}`, en: `expected ${expectation(issue).en}` };
  return {
    code:
      (issue.code === "invalid_type" || issue.code === "invalid_union") && value !== undefined
        ? "wrong-type"
        : "wrong-shape",
    path,
    text: shown ? { ru: `${said.ru}; получено: ${shown.ru}`, en: `${said.en}, met ${shown.en}` } : said,
  };
}

/** Parses outside data; every issue becomes a {@link Problem} in both languages, with its place. */
export function checkShape<Schema extends z.ZodType>(schema: Schema, data: unknown): Checked<z.output<Schema>> {
  const parsed = schema.safeParse(data);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problems: parsed.error.issues.flatMap(unionIssues).map((issue) => problemOf(issue, data)) };
}
