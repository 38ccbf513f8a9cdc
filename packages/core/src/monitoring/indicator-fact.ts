import { z } from "zod";
import { refusalText } from "../text/refusal-text.ts";
import { exactNumber } from "./exact-number.ts";
import { indicatorId } from "./indicator-plan.ts";

/** Value of an indicator that nobody can measure here, such as a share of nobody. It is neither 0 nor the whole. */
export const notApplicable = "not-applicable";

/**
 * The measured value of one indicator. A fact from the `history` was counted by the engine; an `entered` one was typed
 * in and names its evidence (a document, never a person).
 */
export const indicatorFact = z
  .strictObject({
    id: indicatorId,
    value: z.union([z.literal(notApplicable), exactNumber]),
    source: z.enum(["history", "entered"]),
    evidence: z.string().trim().min(1).optional(),
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
