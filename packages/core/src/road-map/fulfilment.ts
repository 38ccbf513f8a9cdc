import * as z from "zod";

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** Values that fields of a payload must have: one value, or any of several. */
const fields = z.record(z.string().min(1), z.union([scalar, z.array(scalar).min(1)]));

/**
 * The fact that fulfils a step of a road map: an accepted command of a workflow, so that progress is read off history and
 * nobody ticks it a second time.
 */
export const fulfilment = z.strictObject({
  workflow: z.string().min(1).describe("Workflow of the fact, such as programme"),
  command: z.string().min(1).describe("Type of its command, such as issue-order"),
  where: fields.optional().describe("What the payload of the command must say: { kind: approve-pairs }"),
  created: fields
    .optional()
    .describe("What the payload of the command that created the instance must say: { side: mentee }"),
  times: z
    .enum(["once", "each"])
    .default("once")
    .describe("once: the first such fact is the step; each: every instance brings its own, the last one ends the step"),
});

/** A fulfilment as {@link fulfilment} gives it. */
export type Fulfilment = z.output<typeof fulfilment>;
