import * as z from "zod";
import { refusalText } from "../text/refusal-text.ts";
import { textSchema } from "../text/text-schema.ts";
import { exactNumber } from "./exact-number.ts";
import { indicatorId } from "./indicator-plan.ts";

/** Value of an indicator that nobody can measure here, such as a share of nobody. It is neither 0 nor the whole. */
export const notApplicable = "not-applicable";

const day = z
  .string()
  .refine(
    (text) => z.iso.date().safeParse(text).success,
    refusalText({ ru: "ожидается день, например 2025-05-26", en: "expected a day such as 2025-05-26" }),
  );

/** The day on which something was measured: an ISO 8601 date. */
export const measuredOn = day.meta({ format: "date" });

/**
 * The measured value of one indicator, and the day on which it was measured. A fact from the `history` was counted by the
 * engine and tells in its `derivation` from what; an `entered` one was typed in and names its evidence (a document, never
 * a person).
 */
export const indicatorFact = z
  .strictObject({
    id: indicatorId,
    value: z.union([z.literal(notApplicable), exactNumber]),
    measuredOn,
    source: z.enum(["history", "entered"]),
    evidence: z.string().trim().min(1).optional(),
    derivation: textSchema.optional(),
  })
  .refine((fact) => fact.source === "history" || fact.evidence !== undefined, {
    ...refusalText({
      ru: "ожидается документ-основание внесённого вручную факта",
      en: "expected the evidence of an entered fact",
    }),
    path: ["evidence"],
  });

/** A fact as {@link indicatorFact} gives it. */
export type IndicatorFact = z.infer<typeof indicatorFact>;
