import { z } from "zod";

const scalar = z.union([z.string(), z.number(), z.boolean()], { error: "expected a text, a number or yes/no" });

/** Values that fields of a payload must have: one value, or any of several. */
const fields = z.record(z.string().min(1), z.union([scalar, z.array(scalar).min(1)]));

/**
 * The fact that fulfils a step of a road map: an accepted command of a workflow, so that progress is read off history and
 * nobody ticks it a second time.
 */
export const fulfilment = z.strictObject({
  /** Identifier of the workflow, such as `programme`. */
  workflow: z.string().min(1),
  /** Type of the command, such as `issue-order`. */
  command: z.string().min(1),
  /** What the payload of the command must say: `{ kind: "approve-pairs" }`. */
  where: fields.optional(),
  /** What the payload of the command that created the instance must say: `{ side: "mentee" }`. */
  created: fields.optional(),
  /** `once`: the first such fact is the step; `each`: every instance brings its own, and the last one ends the step. */
  times: z.enum(["once", "each"]).default("once"),
});

/** A fulfilment as {@link fulfilment} gives it. */
export type Fulfilment = z.output<typeof fulfilment>;
