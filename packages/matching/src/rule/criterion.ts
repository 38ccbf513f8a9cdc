import * as z from "zod";
import { text } from "./rule.ts";

const field = z.string().min(1);

const common = {
  /** Stable code, shown in every explanation. */
  code: z.string().min(1),
  text: text.optional(),
  /** Whole number by which the value of 0 to 10,000 is multiplied; may be negative. */
  weight: z.int(),
  /** Whose wish it expresses: counts in that side's own order of preference; `both` by default. */
  for: z.enum(["mentee", "mentor", "both"]).default("both"),
};

/**
 * A soft criterion: gives a pair a whole value from 0 to 10,000, times its weight. Weights are data.
 *
 * - `common`: shared words of two lists, full value at `full` of them;
 * - `covers`: the share of the mentee's words that the mentor has;
 * - `hours`: shared free minutes of a week, full value at `full` minutes;
 * - `same`: the two answers are equal;
 * - `nearness`: the two numbers are close, nothing from `reach` apart;
 * - `wish`: the place of the one in the other's list of wishes, the first has the full value;
 * - `earlier`: the two were a pair before.
 */
export const criterion = z.discriminatedUnion("kind", [
  z
    .strictObject({
      ...common,
      kind: z.literal("common"),
      mentee: field,
      mentor: field,
      full: z.int().min(1),
    })
    .readonly(),
  z.strictObject({ ...common, kind: z.literal("covers"), mentee: field, mentor: field }).readonly(),
  z
    .strictObject({
      ...common,
      kind: z.literal("hours"),
      mentee: field,
      mentor: field,
      full: z.int().min(1),
    })
    .readonly(),
  z.strictObject({ ...common, kind: z.literal("same"), mentee: field, mentor: field }).readonly(),
  z
    .strictObject({
      ...common,
      kind: z.literal("nearness"),
      mentee: field,
      mentor: field,
      reach: z.int().min(1),
    })
    .readonly(),
  z.strictObject({ ...common, kind: z.literal("wish"), of: z.enum(["mentee", "mentor"]) }).readonly(),
  z.strictObject({ ...common, kind: z.literal("earlier") }).readonly(),
]);
export type Criterion = z.output<typeof criterion>;
