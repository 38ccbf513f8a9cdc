import * as z from "zod";
import { schoolYearDefinition } from "./school-year-definition.ts";

/** A JSON Schema (draft 2020-12) of the definition file of a school year, for editors. */
export function schoolYearJsonSchema(): z.core.JSONSchema.JSONSchema {
  return z.toJSONSchema(schoolYearDefinition, { io: "input" });
}
