import type { Text } from "@nastavnik/core";
import { closestIssues, expectation, fieldAt } from "@nastavnik/core/internals";
import type { z } from "zod";
import { mismatch, nothing } from "./mismatch.ts";

type Issue = z.core.$ZodIssue;

/** So many faults of one file are told. */
const most = 10;

/**
 * What does not fit, one line for each fault: the place, what was expected, what was met. The parse must have had `unsaid`
 * as its error.
 */
export function describeIssues(error: z.ZodError, value: unknown, place: string): Text {
  const all = error.issues.flatMap(closestIssues);
  const told = all.slice(0, most).map((issue) => describeIssue(issue, value, place));
  const more = all.length - told.length;
  if (more > 0) told.push({ ru: `и ещё ошибок: ${more}`, en: `and ${more} more` });
  return { ru: told.map(({ ru }) => ru).join("\n"), en: told.map(({ en }) => en).join("\n") };
}

function describeIssue(issue: Issue, value: unknown, place: string): Text {
  const path = issue.path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  const where = [place, path.replace(/^\./, "")].filter((part) => part !== "").join(": ");
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.map((key) => `«${key}»`).join(", ");
    return mismatch(where, { ru: "только известные поля", en: "only known fields" }, keys);
  }
  const met = issue.code === "invalid_key" ? issue.path.at(-1) : fieldAt(value, issue.path);
  const { ru, en } = expectation(issue);
  const expected = { ru: ru.replace(/^ожида\S+ /, ""), en: en.replace(/^expected /, "") };
  return mismatch(where, expected, show(met));
}

function show(value: unknown): Text {
  if (value === undefined) return nothing;
  if (Array.isArray(value)) return { ru: `список из ${value.length}`, en: `a list of ${value.length}` };
  if (typeof value === "object" && value !== null) return { ru: "объект", en: "an object" };
  const text = JSON.stringify(value) ?? typeof value;
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return { ru: short, en: short };
}
