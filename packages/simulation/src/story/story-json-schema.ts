import * as z from "zod";
import { storyDefinition } from "./story-definition.ts";

/** A JSON Schema (draft 2020-12) of the file of a story, for editors. */
export function storyJsonSchema(): z.core.JSONSchema.JSONSchema {
  return z.toJSONSchema(storyDefinition, { io: "input" });
}
