import { z } from "zod";

const fieldPath = z.string().min(1).max(200);

/**
 * What the engine counts for a metric: accepted commands, or instances by the state that they are in or have passed.
 * With `distinct`, facts with the same value of that field count once.
 */
export const historyQuery = z.discriminatedUnion("count", [
  z.strictObject({
    count: z.literal("commands"),
    workflow: z.string().min(1),
    command: z.string().min(1),
    /** Fields of the payload, by their path joined with dots, and the value each must have. */
    where: z.record(fieldPath, z.union([z.string(), z.number(), z.boolean()])).optional(),
    /** Field of the payload by which facts are told apart. */
    distinct: fieldPath.optional(),
  }),
  z.strictObject({
    count: z.literal("instances"),
    workflow: z.string().min(1),
    /** State, by its path joined with dots, such as `working.meetings`; without it every instance counts. */
    state: z.string().min(1).optional(),
    /** Whether an instance counts that has passed the state and left it again. */
    ever: z.boolean().default(false),
  }),
]);

/** A query as {@link historyQuery} gives it. */
export type HistoryQuery = z.infer<typeof historyQuery>;
