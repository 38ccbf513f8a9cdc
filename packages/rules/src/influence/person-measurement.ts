import { exactNumber } from "@nastavnik/core/monitoring";
import * as z from "zod";
import { formulaName } from "../formula/formula-name.ts";

/** One measurement of one person: before the programme's work or after it. Persons are identifiers, never names. */
export const personMeasurement = z.strictObject({
  person: z.string().min(1).max(200),
  /** Identifier of an indicator of influence, such as `I1`. */
  indicator: formulaName,
  when: z.enum(["before", "after"]),
  value: exactNumber,
});

/** A measurement as {@link personMeasurement} gives it. */
export type PersonMeasurement = z.infer<typeof personMeasurement>;
