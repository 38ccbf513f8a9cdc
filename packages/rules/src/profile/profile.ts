import { textSchema } from "@nastavnik/core";
import { exactNumber, indicatorId } from "@nastavnik/core/monitoring";
import * as z from "zod";
import { indicator } from "../indicator/indicator.ts";
import { metric } from "../indicator/metric.ts";

/** Name of a profile, such as `process-quality`. */
export const profileId = z.string().meta({ pattern: "^[a-z][a-z0-9-]{0,63}$" }).min(1).max(64);

/**
 * A named set of metrics and indicators. `sourced` says that a document behind the profile names its indicators;
 * `example` marks wording, scales or targets that no such document gives, so that they are to be checked or replaced.
 */
export const profile = z.strictObject({
  id: profileId,
  title: textSchema,
  basis: z.enum(["sourced", "example"]),
  metrics: z.array(metric),
  indicators: z.array(indicator),
  /** Planned values by year, for a profile that comes with targets. */
  targets: z
    .array(z.strictObject({ year: z.int().min(2000).max(2100), indicator: indicatorId, planned: exactNumber }))
    .default([]),
});

/** A profile as {@link profile} gives it. */
export type Profile = z.infer<typeof profile>;
