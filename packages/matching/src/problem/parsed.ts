import { unsaid } from "@nastavnik/core/internals";
import type { z } from "zod";
import { describeIssues } from "./describe-issues.ts";
import { refuseInput } from "./refuse-input.ts";

/** Outside data read by a schema; throws `invalid-input` that names the place, what was expected and what was met. */
export function parsed<S extends z.ZodType>(schema: S, value: unknown, place: string): z.output<S> {
  const result = schema.safeParse(value, { error: () => unsaid });
  if (result.success) return result.data;
  return refuseInput(describeIssues(result.error, value, place), { cause: result.error });
}
