import { refusalText } from "@nastavnik/core";
import { exactNumber } from "@nastavnik/core/monitoring";
import * as z from "zod";

const person = z.string().min(1).max(200);

const score = z.strictObject({ person, score: exactNumber });

/** Which control of a pair or group: by questionnaires on the way, half way through, or at the end. */
export const controlKind = z.enum(["current", "mid-term", "final"]);

/** A kind as {@link controlKind} takes it. */
export type ControlKind = z.infer<typeof controlKind>;

/** A control of a pair or group: what was measured, and by whom it is proved. Persons are identifiers, never names. */
export const control = z
  .strictObject({
    kind: controlKind,
    /** Everybody in the pair or group: mentor and mentees. */
    participants: z.array(person).min(1),
    scale: z.strictObject({ min: exactNumber, max: exactNumber }).default({ min: 1, max: 10 }),
    satisfaction: z.array(score).default([]),
    wellbeing: z.array(score).default([]),
    /** Number of the mentee's products before the programme and now. */
    products: z.strictObject({ before: z.int().min(0), now: z.int().min(0) }).optional(),
    /** Number of events outside the organisation that the mentee took part in. */
    outsideEvents: z.int().min(0).optional(),
    evidence: z
      .array(
        z.strictObject({
          by: z.enum(["curator", "mentor", "mentee"]),
          /** `survey-protocol`, `open-lesson`, `questionnaire`, `other`, or a form of the organisation's own. */
          form: z.string().min(1).max(200),
          document: z.string().min(1).max(2000),
        }),
      )
      .default([]),
  })
  .refine((one) => new Set(one.participants).size === one.participants.length, {
    ...refusalText({ ru: "ожидается каждый участник один раз", en: "expected every participant once" }),
    path: ["participants"],
  });

/** A control as {@link control} gives it. */
export type Control = z.infer<typeof control>;
