import type { Text } from "@nastavnik/core";
import type { z } from "zod";
import { mismatch, nothing } from "./mismatch.ts";

type Issue = z.core.$ZodIssue;

/** One sentence for the first thing that does not fit: the place, what was expected, what was met. */
export function describeIssue(error: z.ZodError, value: unknown, place: string): Text {
  const issue = deepest(error.issues[0] as Issue);
  const path = issue.path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  const where = [place, path.replace(/^\./, "")].filter((part) => part !== "").join(": ");
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.map((key) => `«${key}»`).join(", ");
    return mismatch(where, { ru: "только известные поля", en: "only known fields" }, keys);
  }
  const met = issue.path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
  return mismatch(where, expectation(issue), show(met));
}

/** A union tells nothing by itself: the branch that came furthest does. */
function deepest(issue: Issue): Issue {
  if (issue.code !== "invalid_union") return issue;
  const inner = issue.errors.flat().map((each) => deepest({ ...each, path: [...issue.path, ...each.path] }));
  const longest = Math.max(0, ...inner.map((each) => each.path.length));
  return longest > issue.path.length ? (inner.find((each) => each.path.length === longest) as Issue) : issue;
}

const types: ReadonlyMap<string, Text> = new Map([
  ["int", { ru: "целое число", en: "a whole number" }],
  ["number", { ru: "число", en: "a number" }],
  ["string", { ru: "текст", en: "a text" }],
  ["boolean", { ru: "true или false", en: "true or false" }],
  ["array", { ru: "список", en: "a list" }],
  ["tuple", { ru: "список", en: "a list" }],
  ["object", { ru: "объект", en: "an object" }],
  ["record", { ru: "объект", en: "an object" }],
  ["null", { ru: "null", en: "null" }],
]);

function expectation(issue: Issue): Text {
  if (issue.code === "invalid_type") {
    return (
      types.get(issue.expected) ?? { ru: `значение вида ${issue.expected}`, en: `a value of type ${issue.expected}` }
    );
  }
  if (issue.code === "invalid_value") {
    const values = issue.values.map((value) => JSON.stringify(value)).join(", ");
    return { ru: `одно из ${values}`, en: `one of ${values}` };
  }
  if (issue.code === "too_small" || issue.code === "too_big") {
    const isSmall = issue.code === "too_small";
    const limit = String(isSmall ? issue.minimum : issue.maximum);
    const [ru, en] = units.get(issue.origin) ?? ["", ""];
    return isSmall
      ? { ru: `не меньше ${limit}${ru}`, en: `at least ${limit}${en}` }
      : { ru: `не больше ${limit}${ru}`, en: `at most ${limit}${en}` };
  }
  if (issue.code === "invalid_union") {
    return "discriminator" in issue
      ? { ru: `известное значение «${String(issue.discriminator)}»`, en: `a known ${String(issue.discriminator)}` }
      : { ru: "значение другого вида", en: "another type of value" };
  }
  return { ru: "другое значение", en: issue.message };
}

const units: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["array", [" элементов", " entries"]],
  ["string", [" знаков", " characters"]],
]);

function show(value: unknown): Text {
  if (value === undefined) return nothing;
  if (Array.isArray(value)) return { ru: `список из ${value.length}`, en: `a list of ${value.length}` };
  if (typeof value === "object" && value !== null) return { ru: "объект", en: "an object" };
  const text = JSON.stringify(value) ?? typeof value;
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return { ru: short, en: short };
}
