import type { JsonObject, JsonValue, Regulation, Text } from "@nastavnik/core";
import type { ChoicePath } from "./choices.ts";

const isText = (value: unknown): value is Text =>
  typeof value === "object" && value !== null && "ru" in value && "en" in value;

/** What something that a choice lists is called: by the organisation itself, otherwise by the words that are known. */
export function wordIn(
  regulation: Regulation,
  choice: ChoicePath,
  id: string,
  known: Readonly<Record<string, Text>>,
): Text {
  const value = regulation.value(choice);
  const items = Array.isArray(value) ? (value as readonly JsonValue[]) : [];
  for (const item of items) {
    if (typeof item !== "object" || item === null || Array.isArray(item)) continue;
    const own = item as JsonObject;
    if (own["id"] === id && isText(own["title"])) return own["title"];
  }
  return (Object.hasOwn(known, id) ? known[id] : undefined) ?? { ru: "без названия", en: "without a title" };
}
