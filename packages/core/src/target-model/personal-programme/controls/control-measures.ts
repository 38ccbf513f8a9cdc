import { oneOf, openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { programmeControls, proofForms, provers } from "./control-proof.ts";

const scores = z.array(z.strictObject({ person: id, score: z.number() })).default([]);

/** What a control has measured, of people by their identifiers; what it may measure the rules say. */
export const controlMeasures = {
  kind: oneOf(programmeControls),
  /** The scale of both scores; from 1 to 10 unless told. */
  scale: z.strictObject({ min: z.number(), max: z.number() }).optional(),
  satisfaction: scores,
  wellbeing: scores,
  /** Number of the mentee's products before the programme and now. */
  products: z.strictObject({ before: z.int().min(0), now: z.int().min(0) }).optional(),
  /** Events outside the organisation in which the mentee took part. */
  outsideEvents: z.int().min(0).optional(),
  evidence: z
    .array(
      z.strictObject({
        by: oneOf(provers),
        form: openTo(proofForms, "personalProgramme.controlEvidence"),
        document: id,
      }),
    )
    .default([]),
};
