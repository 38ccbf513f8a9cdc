import * as z from "zod";
import { judgedShape } from "../sheet/experts-of.ts";

/** What an expert review is made of: whose work it is, and the experts' sheets. Persons are identifiers, never names. */
export const expertReview = z.strictObject({
  /** Those whose work is reviewed; none of them may review it. */
  authors: z.array(z.string().min(1).max(200)).min(1),
  ...judgedShape,
});

/** A review as {@link expertReview} gives it. */
export type ExpertReview = z.infer<typeof expertReview>;
