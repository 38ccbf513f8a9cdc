import { z } from "zod";
import { textSchema } from "../text/text-schema.ts";
import type { Text } from "../text/text.ts";
import { period } from "./date-window.ts";
import { fulfilment } from "./fulfilment.ts";
import { repeatedIds } from "./road-map-ids.ts";

/** A text in both languages; a plain string, as imported tables have it, stands for both. */
const wording = z
  .union([textSchema, z.string().trim().min(1).max(2000)], { error: "expected a text, or { ru, en }" })
  .transform((text): Text => (typeof text === "string" ? { ru: text, en: text } : text));

/** Display text: a number as it is printed («2.», «1.2.»), or blank. Never a key. */
const cell = z.string().trim().max(500).default("");

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, {
  error: "expected a Latin letter or a digit, then letters, digits, `_`, `.` or `-`",
});

const step = z.strictObject({
  /** Made from the step's place unless given; give one where the step must be known after the plan was rearranged. */
  id: id.optional(),
  number: cell,
  title: wording,
  /** Facts that fulfil the step: all of them are needed. */
  fulfilledBy: z
    .union([fulfilment, z.array(fulfilment)], { error: "expected { workflow, command }, or a list of such" })
    .transform((facts) => [facts].flat())
    .default([]),
});

const row = z.strictObject({
  /** Deadline as it is written; blank where the plan gives none. */
  deadline: cell,
  /** Exact days, where the plan means others than its words say. */
  window: period.optional(),
  /** Responsible as it is written: one role or several; blank where the plan names nobody. */
  responsible: cell,
  plannedResult: wording.optional(),
  documentKind: wording.optional(),
  reportingForm: wording.optional(),
  reportingDeadline: z.string().trim().max(500).optional(),
  steps: z.array(step).max(200),
});

const activity = z.strictObject({
  id: id.optional(),
  title: wording,
  /** Rows of the table that the activity takes up, each with its own deadline and responsible. */
  rows: z.array(row).min(1).max(100),
});

const stage = z.strictObject({
  id,
  number: cell,
  title: wording,
  /** Stage of the lifecycle that the rows belong to; a plan need not follow the lifecycle. */
  lifecycleStage: z.string().min(1).optional(),
  activities: z.array(activity).max(200),
});

/**
 * A road map as a school wrote it: what is planned, when and by whom. Its stage list is the plan's own, cells may be
 * blank, and it never blocks anything: it reminds, reports and is measured.
 */
export const roadMap = z
  .strictObject({
    title: wording,
    /** Period of the plan, unless it is that of the programme. */
    period: period.optional(),
    /** Responsible roles that only this organisation has. */
    roles: z
      .array(z.strictObject({ id, title: textSchema, words: z.array(z.string().min(1)).optional() }))
      .max(100)
      .default([]),
    stages: z.array(stage).min(1).max(100),
  })
  .superRefine((map, context) => {
    for (const { id: repeated, path } of repeatedIds(map)) {
      context.addIssue({
        code: "custom",
        path: [...path],
        message: `expected an id of its own, met ${repeated} again`,
        params: {
          expected: { ru: "идентификатор, которого ещё нет", en: "an id of its own" },
          met: { ru: `«${repeated}» во второй раз`, en: `«${repeated}» again` },
        },
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
