import { exactNumber } from "@nastavnik/core/monitoring";
import * as z from "zod";
import { criterionAnswers } from "../criterion/answer.ts";
import { sheetShape } from "../sheet/score-sheet.ts";

/** A sheet by which many people are attested, each by one set of answers. */
export const attestationSheet = z.strictObject({
  ...sheetShape,
  /** Least total to pass; without it, and without sections that need one, the sheet gives points and no verdict. */
  acceptFrom: exactNumber.optional(),
});

/** A sheet as {@link attestationSheet} gives it. */
export type AttestationSheet = z.infer<typeof attestationSheet>;

/** The answers about one person; persons are identifiers, never names. */
export const attestee = z.strictObject({ person: z.string().min(1).max(200), answers: criterionAnswers });

/** Answers as {@link attestee} gives them. */
export type Attestee = z.infer<typeof attestee>;
