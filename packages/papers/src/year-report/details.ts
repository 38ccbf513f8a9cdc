import type { JsonObject, JsonValue, Text } from "@nastavnik/core";
import type { Labels } from "./labels.ts";

/** Fields of payloads that tell more about an event than its name, in the order in which they are told. */
const telling = [
  "kind",
  "number",
  "order",
  "list",
  "audience",
  "part",
  "contest",
  "level",
  "where",
  "document",
  "mode",
];

function word(field: string, value: JsonValue | undefined, labels: Labels): Text | undefined {
  if (typeof value !== "string") return undefined;
  if (field === "number" || field === "order") return { ru: `№ ${value}`, en: `No. ${value}` };
  return labels(value);
}

/** What the payload tells about an event: «№ 14-н», «регулярная»; `undefined` if it tells nothing. */
export function details(payload: JsonObject, labels: Labels): Text | undefined {
  const words = telling.flatMap((field) => word(field, payload[field], labels) ?? []);
  if (words.length === 0) return undefined;
  return { ru: words.map(({ ru }) => ru).join(", "), en: words.map(({ en }) => en).join(", ") };
}

/** A field of a payload that is a text; empty if it is none. */
export function textField(payload: JsonObject, field: string): string {
  const value = payload[field];
  return typeof value === "string" ? value : "";
}
