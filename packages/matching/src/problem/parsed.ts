import type { z } from "zod";
import { describeIssue } from "./describe-issue.ts";
import { refuseInput } from "./refuse-input.ts";

/** Outside data read by a schema; throws `invalid-input` that names the place, what was expected and what was met. */
export function parsed<S extends z.ZodType>(schema: S, value: unknown, place: string): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  return refuseInput(describeIssue(result.error, value, place), { cause: result.error });
}
