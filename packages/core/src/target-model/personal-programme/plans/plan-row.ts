import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { planActivities } from "./plan-activity.ts";
import { reportingForms } from "./reporting-form.ts";

/** A row of a plan; its goal and planned result in words come as the note of the command. */
export const planRow = z.strictObject({
  row: id,
  activity: oneOf(planActivities),
  /** The competence that it is to form. */
  competence: id.exactOptional(),
  on: z.iso.date().exactOptional(),
  form: oneOf(reportingForms).exactOptional(),
  /** Until which day it is reported on. */
  reportBy: z.iso.date().exactOptional(),
});

/** A row as {@link planRow} reads it. */
export type PlanRow = z.output<typeof planRow>;
