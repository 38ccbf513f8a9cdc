import { refusalText } from "@nastavnik/core";
import { measuredOn } from "@nastavnik/core/monitoring";
import * as z from "zod";
import { formulaName } from "../formula/formula-name.ts";
import { writtenNumber, writtenYesNo } from "../problem/written.ts";

/**
 * The value of a metric: counted by the engine (`history`) or typed in (`entered`) with the document that proves it,
 * which is named by its title or number and never by a person.
 */
export const metricFact = z
  .strictObject({
    metric: formulaName,
    value: z.union([writtenNumber, z.boolean(), writtenYesNo, z.array(writtenNumber).max(100_000)]),
    measuredOn: measuredOn.optional().describe("Day on which it was measured, if another than that of the file"),
    source: z.enum(["history", "entered"]),
    evidence: z.string().trim().min(1).max(2000).optional(),
  })
  .refine((fact) => fact.source === "history" || fact.evidence !== undefined, {
    ...refusalText({
      ru: "ожидается документ-основание внесённого вручную факта",
      en: "expected the evidence of an entered fact",
    }),
    path: ["evidence"],
  });

/** A fact as {@link metricFact} gives it. */
export type MetricFact = z.infer<typeof metricFact>;
