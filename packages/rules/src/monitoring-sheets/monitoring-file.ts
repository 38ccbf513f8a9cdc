import { textSchema } from "@nastavnik/core";
import { exactNumber, indicatorDirection, indicatorId, measuredOn } from "@nastavnik/core/monitoring";
import * as z from "zod";
import { formulaName } from "../formula/formula-name.ts";
import { indicator } from "../indicator/indicator.ts";
import { metric } from "../indicator/metric.ts";
import { writtenNumber, writtenYesNo } from "../problem/written.ts";
import { profileId } from "../profile/profile.ts";

const name = z.string().trim().min(1).max(300);

/** The values of one school; blanks are left out. */
const schoolSheet = z.strictObject({
  municipality: name,
  school: name,
  submittedOn: measuredOn.describe("Day on which the sheet came in"),
  values: z.record(
    formulaName,
    z.union([writtenNumber, z.boolean(), writtenYesNo, z.array(writtenNumber).max(100_000)]),
  ),
});

const target = z.strictObject({
  indicator: indicatorId,
  planned: writtenNumber,
  direction: indicatorDirection.optional().describe("Direction, if another than the indicator's own"),
  tolerance: exactNumber.optional().describe("With direction equals: the greatest difference that still corresponds"),
  clause: z.string().min(1).max(500).optional(),
});

/** What `nastavnik monitor` reads: what is measured, when it is collected, and one sheet a school. */
export const monitoringFile = z.strictObject({
  format: z.literal("nastavnik-monitoring/1"),
  title: textSchema.optional(),
  region: textSchema.describe("What all schools have in common, such as the region or the municipality"),
  window: z.strictObject({ from: measuredOn, to: measuredOn }).describe("First and last day of the collection"),
  late: z
    .enum(["exclude", "include"])
    .default("exclude")
    .describe("Whether sheets count that came outside the window; they are named either way"),
  minimum: z.int().min(2).max(1000).default(5).describe("Least number of people in a group that is shown"),
  profiles: z.array(profileId).max(100).default([]).describe("Shipped sets of metrics and indicators to use"),
  metrics: z.array(metric).max(1000).default([]).describe("Your own quantities"),
  indicators: z.array(indicator).max(1000).default([]).describe("Your own indicators"),
  show: z.array(indicatorId).max(1000).optional().describe("Indicators to show; without it all"),
  targets: z.array(target).max(1000).default([]).describe("Planned values of the whole and of each municipality"),
  expected: z
    .array(z.strictObject({ municipality: name, school: name }))
    .max(100_000)
    .default([])
    .describe("Schools that have to submit, so that missing ones can be named"),
  sheets: z.array(schoolSheet).max(100_000).default([]).describe("One sheet a school"),
});

/** A file as {@link monitoringFile} gives it. */
export type MonitoringFile = z.infer<typeof monitoringFile>;

/** The sheet of one school. */
export type SchoolSheet = MonitoringFile["sheets"][number];
