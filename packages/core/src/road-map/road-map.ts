import * as z from "zod";
import { refusalText } from "../text/refusal-text.ts";
import { textSchema } from "../text/text-schema.ts";
import type { Text } from "../text/text.ts";
import { period } from "./date-window.ts";
import { fulfilment } from "./fulfilment.ts";
import { repeatedIds } from "./road-map-ids.ts";

/** A text in both languages; a plain string, as imported tables have it, stands for both. */
const wording = z
  .union([textSchema, z.string().trim().min(1).max(20_000)])
  .transform((text): Text => (typeof text === "string" ? { ru: text, en: text } : text));

const cell = z.string().trim().max(5000).default("");

const idPattern = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;
const id = z
  .string()
  .meta({ pattern: idPattern.source })
  .refine(
    (text) => idPattern.test(text),
    refusalText({
      ru: "ожидается латинская буква или цифра, затем до 63 латинских букв, цифр и знаков «_», «.», «-»",
      en: "expected a Latin letter or a digit, then up to 63 Latin letters, digits, `_`, `.` or `-`",
    }),
  );

const number = cell.describe("Number as it is printed («2.», «1.2.»), or blank; never a key");

const step = z.strictObject({
  id: id.optional().describe("Made from the step's place unless given"),
  number,
  title: wording,
  fulfilledBy: z
    .union([fulfilment, z.array(fulfilment)])
    .transform((facts) => [facts].flat())
    .default([])
    .describe("The fact that fulfils the step, or several that are all needed"),
});

const row = z.strictObject({
  deadline: cell.describe("Deadline as it is written («сентябрь»); blank where the plan gives none"),
  window: period.optional().describe("Exact days, where the plan means others than its words say"),
  responsible: cell.describe("Responsible as written («Координатор, куратор»); blank where the plan names nobody"),
  plannedResult: wording.optional(),
  documentKind: wording.optional(),
  reportingForm: wording.optional(),
  reportingDeadline: z.string().trim().max(5000).optional(),
  steps: z.array(step).max(1000),
});

const activity = z.strictObject({
  id: id.optional().describe("Made from the activity's place unless given"),
  title: wording,
  rows: z.array(row).min(1).max(100).describe("Rows of the table, each with its own deadline and responsible"),
});

const stage = z.strictObject({
  id,
  number,
  title: wording,
  lifecycleStage: z.string().min(1).optional().describe("Stage of the lifecycle that the rows belong to"),
  activities: z.array(activity).max(5000),
});

const ownRole = z.strictObject({
  id,
  title: textSchema,
  words: z.array(z.string().trim().min(1)).optional().describe("Other words for the role"),
});

/**
 * A road map as a school wrote it: what is planned, when and by whom. Its stage list is the plan's own, cells may be
 * blank, and it never blocks anything: it reminds, reports and is measured.
 */
export const roadMap = z
  .strictObject({
    title: wording,
    period: period.optional().describe("Period of the plan, unless it is that of the programme"),
    roles: z.array(ownRole).max(100).default([]).describe("Responsible roles that only this organisation has"),
    stages: z.array(stage).min(1).max(1000),
  })
  .superRefine((map, context) => {
    for (const { id: repeated, path } of repeatedIds(map)) {
      context.addIssue({
        code: "custom",
        path: [...path],
        message: `expected an id of its own, met ${repeated} again`,
        params: refusalText({ ru: "ожидается собственный идентификатор", en: "expected an id of its own" }).params,
      });
    }
  });

/** A road map as {@link roadMap} gives it. */
export type RoadMap = z.output<typeof roadMap>;
/** A road map as it may be written. */
export type RoadMapInput = z.input<typeof roadMap>;
/** One stage of a {@link RoadMap}. */
export type RoadMapStage = z.output<typeof stage>;
/** One activity of a {@link RoadMapStage}. */
export type RoadMapActivity = z.output<typeof activity>;
/** One row of a {@link RoadMapActivity}. */
export type RoadMapRow = z.output<typeof row>;
/** One step of a {@link RoadMapRow}. */
export type RoadMapStep = z.output<typeof step>;
