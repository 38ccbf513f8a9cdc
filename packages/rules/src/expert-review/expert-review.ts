import { z } from "zod";
import { criterionAnswers } from "../criterion/criterion.ts";

const person = z.string().min(1).max(200);

/** What an expert review is made of: whose work it is, and the experts' sheets. Persons are identifiers, never names. */
export const expertReview = z.strictObject({
  /** Those whose work is reviewed; none of them may review it. */
  authors: z.array(person).min(1),
  /** Other experts who may not review it, such as a head or a relative, and why. */
  conflicts: z.array(z.strictObject({ expert: person, reason: z.string().min(1).max(500) })).default([]),
  sheets: z.array(z.strictObject({ expert: person, answers: criterionAnswers })).default([]),
});

/** A review as {@link expertReview} gives it. */
export type ExpertReview = z.infer<typeof expertReview>;
