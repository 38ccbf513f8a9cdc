import * as z from "zod";
import { scoreFile } from "./score-file.ts";

/** JSON Schema (draft 2020-12) of a score file, for editors and for other programs. */
export function scoreJsonSchema(): Record<string, unknown> {
  return { title: "nastavnik-score/1", ...z.toJSONSchema(scoreFile, { io: "input" }) };
}
