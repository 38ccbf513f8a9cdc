import { oneOf, refusalText } from "@nastavnik/core";
import * as z from "zod";
import { addendumContents, addendumForms } from "./addendum-content.ts";

const period = z.strictObject({ from: z.iso.date(), to: z.iso.date() }).refine(({ from, to }) => from <= to, {
  ...refusalText({ ru: "ожидается конец не раньше начала", en: "expected an end that is not before the beginning" }),
  path: ["to"],
});

/**
 * What an addendum to the labour contract of a mentor says (article 351.8 of the Labour Code). Parts may be left out here:
 * where the law asks for them, a refusal names those that lack.
 */
export const addendumTerms = z.strictObject({
  /** What the work consists in; the wording itself is a note. */
  content: z.array(oneOf(addendumContents)).min(1).optional(),
  /** First and last day. */
  period: period.optional(),
  form: oneOf(addendumForms).optional(),
  /** A percentage of the salary, or a sum in roubles for each month or for the whole work. */
  pay: z
    .union([
      z.strictObject({ percent: z.number().positive().max(200) }),
      z.strictObject({ roubles: z.int().positive(), for: z.enum(["month", "whole"]) }),
    ])
    .optional(),
});

/** What an addendum to the labour contract of a mentor says. */
export type AddendumTerms = Readonly<z.output<typeof addendumTerms>>;
