import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** One sentence for the first thing that does not fit: the place, what was expected, what was met. */
export function describeIssue(error: z.ZodError, value: unknown, place: string): string {
  const issue = deepest(error.issues[0] as Issue);
  const path = issue.path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  const where = [place, path.replace(/^\./, "")].filter((part) => part !== "").join(": ");
  const met = issue.path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
  if (issue.code === "unrecognized_keys") {
    return `${where}: expected only known fields, met ${issue.keys.map((key) => `«${key}»`).join(", ")}`;
  }
  return `${where}: expected ${expectation(issue)}, met ${show(met)}`;
}

/** A union tells nothing by itself: the branch that came furthest does. */
function deepest(issue: Issue): Issue {
  if (issue.code !== "invalid_union") return issue;
  const inner = issue.errors.flat().map((each) => deepest({ ...each, path: [...issue.path, ...each.path] }));
  const longest = Math.max(0, ...inner.map((each) => each.path.length));
  return longest > issue.path.length ? (inner.find((each) => each.path.length === longest) as Issue) : issue;
}

function expectation(issue: Issue): string {
  if (issue.code === "invalid_type") {
    return issue.expected === "int" ? "a whole number" : `a value of type ${issue.expected}`;
  }
  if (issue.code === "invalid_value") return `one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
  if (issue.code === "too_small") return `at least ${issue.minimum}${unit(issue.origin)}`;
  if (issue.code === "too_big") return `at most ${issue.maximum}${unit(issue.origin)}`;
  if (issue.code === "invalid_union") {
    return "discriminator" in issue ? `a known ${String(issue.discriminator)}` : "another type of value";
  }
  return issue.message;
}

function unit(origin: string): string {
  return origin === "array" ? " entries" : origin === "string" ? " characters" : "";
}

function show(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
