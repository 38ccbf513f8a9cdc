import { textSchema } from "@nastavnik/core";
import { indicatorDirection, indicatorId, indicatorUnit } from "@nastavnik/core/monitoring";
import * as z from "zod";

/** What an indicator tells about: the process, the participants, one pair, an expected result, a national aim, or other. */
export const indicatorAspect = z.enum(["process", "influence", "pair", "expected-result", "national", "other"]);

/** An indicator: how it is computed from metrics and other indicators, and in which direction it is good. */
export const indicator = z.strictObject({
  /** Formulas can read an indicator only if its identifier is also a name that formulas can use. */
  id: indicatorId,
  title: textSchema,
  aspect: indicatorAspect.default("other"),
  unit: indicatorUnit,
  direction: indicatorDirection.default("at-least"),
  /** An expression over names of metrics and of other indicators; see `formulaCompiler`. */
  formula: z.string().trim().min(1),
  /** Document and clause that the indicator comes from. */
  clause: z.string().min(1).max(500).optional(),
});

/** An indicator as {@link indicator} gives it. */
export type Indicator = z.infer<typeof indicator>;
