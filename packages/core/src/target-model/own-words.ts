import type { JsonObject, Text, TypedNote } from "@nastavnik/core";
import * as z from "zod";

/** A text of somebody's own. */
const text = z.strictObject({ text: z.string().trim().min(1).max(5000) });

/** A note of what somebody says in words of their own; it may name people, and so is kept with their personal data. */
export function ownWords<Context extends JsonObject>(
  title: Text,
  of: TypedNote<Context, JsonObject>["of"],
): TypedNote<Context, JsonObject> {
  return { title, schema: text, of };
}

/** Why something was done, where the reason of the command does not say enough. */
export const explanationTitle: Text = { ru: "Пояснение", en: "Explanation" };
