import type { Text } from "./text.ts";

/** Whether a value is a text in both languages. */
export function isText(value: unknown): value is Text {
  return (
    typeof value === "object" &&
    value !== null &&
    "ru" in value &&
    "en" in value &&
    typeof value.ru === "string" &&
    typeof value.en === "string"
  );
}
