import { isText, type Text } from "@nastavnik/core";
import { closestIssues, expectation, fieldAt, unsaid } from "@nastavnik/core/internals";
import type { z } from "zod";
import { met } from "./met.ts";
import type { Checked, Problem } from "./problem.ts";

type Issue = z.core.$ZodIssue;

function problemOf(issue: Issue, data: unknown): Problem {
  const path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
  const value = issue.code === "invalid_key" ? path.at(-1) : fieldAt(data, path);
  const own = issue.code === "custom" && isText(issue.params?.["text"]);
  // What is wrong with a list or an object as a whole its own text says better than that it is one.
  const isSaid = own && typeof value === "object" && value !== null;
  const shown: Text | undefined = issue.code === "unrecognized_keys" || isSaid ? undefined : met(value);
  const said = expectation(issue);
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
  const parsed = schema.safeParse(data, { error: () => unsaid });
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problems: parsed.error.issues.flatMap(closestIssues).map((issue) => problemOf(issue, data)) };
}
