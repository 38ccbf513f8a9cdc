import type { z } from "zod";
import { expectation, kindOf } from "../payload/expectation.ts";
import type { Text } from "../text/text.ts";

/** What stands at a place of what was written. */
export function valueAt(written: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : value),
    written,
  );
}

/** The same in words; a regulation holds no personal data, so that a short value can be said as it is. */
function metIn(written: unknown, path: readonly PropertyKey[]): Text {
  const met = valueAt(written, path);
  const isShort = typeof met === "number" || typeof met === "boolean" || (typeof met === "string" && met.length <= 60);
  return isShort ? { ru: String(met), en: String(met) } : kindOf(met);
}

/** A title that is one text only. */
const title: Text = {
  ru: "ожидается название на двух языках, { ru: …, en: … }",
  en: "expected a title in two languages, { ru: …, en: … }",
};

/** What was expected at a place of a regulation, and what was met; of a number where a text belongs, how it becomes one. */
export function misfitText(issue: z.core.$ZodIssue, written: unknown): Text {
  const isTitle = issue.code === "invalid_type" && issue.expected === "object" && issue.path.at(-1) === "title";
  const expected = isTitle ? title : expectation(issue);
  const met = metIn(written, issue.path);
  const isQuoted = issue.code === "invalid_type" && issue.expected === "string" && /^-?[\d.]+$/.test(met.ru);
  const quoted = isQuoted
    ? { ru: ` в кавычках, "${met.ru}"`, en: ` in quotation marks, "${met.en}"` }
    : { ru: "", en: "" };
  return {
    ru: `${expected.ru}${quoted.ru}; получено: ${met.ru}`,
    en: `${expected.en}${quoted.en}; met: ${met.en}`,
  };
}
