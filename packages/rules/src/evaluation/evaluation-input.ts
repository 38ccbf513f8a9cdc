import { textSchema } from "@nastavnik/core";
import { indicatorDirection, indicatorId, indicatorUnit, measuredOn, plannedIn } from "@nastavnik/core/monitoring";
import * as z from "zod";
import { indicator } from "../indicator/indicator.ts";
import { metricFact } from "../indicator/metric-fact.ts";
import { metric } from "../indicator/metric.ts";
import { writtenNumber } from "../problem/written.ts";
import { profileId } from "../profile/profile.ts";

/** Most entries of one list of an evaluation. */
const most = 1000;

/** The planned value of an indicator in one document, with its unit. */
export const planEntry = z.strictObject({
  indicator: indicatorId.describe("Identifier of the indicator"),
  document: plannedIn.describe("Document that plans it, and is revised if it deviates"),
  planned: writtenNumber,
  unit: indicatorUnit.describe("Unit of the planned value; has to be that of the indicator"),
  direction: indicatorDirection.optional().describe("Direction, if another than the indicator's own"),
  tolerance: writtenNumber.optional().describe("With direction equals: the greatest difference that still corresponds"),
  clause: z.string().min(1).max(500).optional().describe("Document and clause behind the planned value"),
});

/** A plan as {@link planEntry} gives it. */
export type PlanEntry = z.infer<typeof planEntry>;

/** A set of planned values that a profile brings, such as those of one year. */
const targetEntry = z.strictObject({
  profile: profileId.describe("One of the profiles named above"),
  year: z.int().describe("Year of the targets"),
  document: plannedIn.describe("Document that these targets are planned in"),
});

/** What `evaluate` reads: definitions, plans and facts, all in one place. */
export const evaluationInput = z.strictObject({
  format: z.literal("nastavnik-evaluation/1"),
  title: textSchema.optional(),
  measuredOn: measuredOn.describe("Day on which the values were measured, unless a fact says its own"),
  documents: z
    .array(plannedIn)
    .min(1)
    .default(["road-map", "programme"])
    .describe("Documents that must each have an indicator to compare"),
  profiles: z.array(profileId).max(most).default([]).describe("Shipped sets of metrics and indicators to use"),
  targets: z.array(targetEntry).max(most).default([]).describe("Planned values to take over from profiles"),
  metrics: z.array(metric).max(most).default([]).describe("Your own quantities"),
  indicators: z.array(indicator).max(most).default([]).describe("Your own indicators"),
  plans: z.array(planEntry).max(most).default([]).describe("Planned values"),
  facts: z.array(metricFact).max(most).default([]).describe("Values of metrics"),
});

/** An input as {@link evaluationInput} gives it. */
export type EvaluationInput = z.infer<typeof evaluationInput>;
