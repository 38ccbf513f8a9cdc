import * as z from "zod";
import { evaluationInput } from "./evaluation-input.ts";

/** JSON Schema (draft 2020-12) of the input of `evaluate`, for editors and for other programs. */
export function evaluationJsonSchema(): Record<string, unknown> {
  return { title: "nastavnik-evaluation/1", ...z.toJSONSchema(evaluationInput, { io: "input" }) };
}
