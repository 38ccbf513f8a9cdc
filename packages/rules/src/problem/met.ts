import type { Text } from "@nastavnik/core";

const longest = 60;

const kinds: Record<string, Text> = {
  undefined: { ru: "ничего", en: "nothing" },
  null: { ru: "пусто", en: "nothing" },
  array: { ru: "список", en: "a list" },
  object: { ru: "объект", en: "an object" },
};

/** What was met, in a few words: a short value as it is, a longer or nested one by its kind. */
export function met(value: unknown): Text {
  const kind = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  const named = kinds[kind];
  if (named) return named;
  const written = typeof value === "string" ? value.replaceAll(/\s+/g, " ") : String(value);
  const short = written.length > longest ? `${written.slice(0, longest)}…` : written;
  return typeof value === "string" ? { ru: `«${short}»`, en: `"${short}"` } : { ru: short, en: short };
}
