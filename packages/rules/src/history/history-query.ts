import * as z from "zod";

const fieldPath = z.string().min(1).max(200);

const fields = z.record(fieldPath, z.union([z.string(), z.number(), z.boolean()]));

const common = {
  workflow: z.string().min(1),
  /** Only instances that are in this state now, by its path joined with dots, such as `working.meetings`. */
  state: z.string().min(1).optional(),
  /** Only instances with these values in their context now, by their path joined with dots; a list has to contain its value. */
  context: fields.optional(),
  /** Whether what happened before the beginning of the count counts too, such as an entry in a registry that lasts. */
  anytime: z.boolean().optional(),
};

/** What is counted over facts: accepted commands, or instances. */
export const historyQuery = z.discriminatedUnion("count", [
  z.strictObject({
    ...common,
    count: z.literal("commands"),
    command: z.string().min(1),
    /** Fields of the payload, by their path joined with dots, and the value each must have, or contain where it is a list. */
    where: fields.optional(),
    /** Field of the payload by which facts are told apart: those with the same value count once. */
    distinct: fieldPath.optional(),
    /** Whether an instance counts once, however often the command was carried out on it. */
    once: z.boolean().optional(),
  }),
  z.strictObject({
    ...common,
    count: z.literal("instances"),
    /** Whether an instance counts that was in the state at any time of the count, and has left it since. */
    ever: z.boolean().default(false),
    /** Only instances that this command, or one of these, was ever carried out on. */
    did: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
    /** Also instances that are in this state now, by whatever and whenever they came there. */
    orIn: z.string().min(1).optional(),
  }),
]);

/** A query as {@link historyQuery} gives it. */
export type HistoryQuery = z.infer<typeof historyQuery>;

const roadMapQuery = z.strictObject({
  count: z.literal("road-map-steps"),
  /** `tracked`: steps that name a fact that fulfils them; `done`: those of them that are done, in or out of time. */
  status: z.enum(["tracked", "done"]),
});

/** What the engine counts for a metric: over facts, or over the steps of the programme's road map. */
export const metricQuery = z.discriminatedUnion("count", [...historyQuery.options, roadMapQuery]);

/** A query as {@link metricQuery} gives it. */
export type MetricQuery = z.infer<typeof metricQuery>;
