import type { z } from "zod";
import { expectation } from "../payload/expectation.ts";
import { fieldAt, shortOrKind } from "../payload/shape-misfits.ts";
import type { Text } from "../text/text.ts";

/** A title that is one text only. */
const title: Text = {
  ru: "ожидается название на двух языках, { ru: …, en: … }",
  en: "expected a title in two languages, { ru: …, en: … }",
};

/** What was expected at a place of a regulation, and what was met; of a number where a text belongs, how it becomes one. */
export function misfitText(issue: z.core.$ZodIssue, written: unknown): Text {
  const isTitle = issue.code === "invalid_type" && issue.expected === "object" && issue.path.at(-1) === "title";
  const expected = isTitle ? title : expectation(issue);
  const met = shortOrKind(fieldAt(written, issue.path));
  const isQuoted = issue.code === "invalid_type" && issue.expected === "string" && /^-?[\d.]+$/.test(met.ru);
  const quoted = isQuoted
    ? { ru: ` в кавычках, "${met.ru}"`, en: ` in quotation marks, "${met.en}"` }
    : { ru: "", en: "" };
  return {
    ru: `${expected.ru}${quoted.ru}; получено: ${met.ru}`,
    en: `${expected.en}${quoted.en}; met: ${met.en}`,
  };
}
