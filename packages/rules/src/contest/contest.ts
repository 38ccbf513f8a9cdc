import { textSchema } from "@nastavnik/core";
import { z } from "zod";
import { criteria, criterionAnswers } from "../criterion/criterion.ts";
import { practiceLevel } from "../practice/practice-level.ts";

/** A contest: what nominees are compared by, and what decides between equal totals. */
export const contest = z.strictObject({
  id: z.string().min(1).max(64),
  title: textSchema,
  /** Whether a nominee is a person or a pair or group. */
  nominees: z.enum(["person", "unit"]),
  level: practiceLevel,
  clause: z.string().min(1).max(500).optional(),
  criteria,
  /** Criteria that decide between equal totals, the first first; without them equal totals share a place. */
  tieBreak: z.array(z.string()).default([]),
});

/** A contest as {@link contest} gives it. */
export type Contest = z.infer<typeof contest>;

/** Somebody nominated, with the jury's answers. The nominee is an identifier, never a name. */
export const nominee = z.strictObject({ nominee: z.string().min(1).max(200), answers: criterionAnswers });

/** A nominee as {@link nominee} gives it. */
export type Nominee = z.infer<typeof nominee>;
