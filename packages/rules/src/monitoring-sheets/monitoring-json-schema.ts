import * as z from "zod";
import { monitoringFile } from "./monitoring-file.ts";

/** JSON Schema (draft 2020-12) of a monitoring file, for editors and for other programs. */
export function monitoringJsonSchema(): Record<string, unknown> {
  return { title: "nastavnik-monitoring/1", ...z.toJSONSchema(monitoringFile, { io: "input" }) };
}
