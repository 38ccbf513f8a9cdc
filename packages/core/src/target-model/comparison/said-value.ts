import { type Choice, isJsonObject, isText, type JsonValue, type Text } from "@nastavnik/core";

const both = (text: string): Text => ({ ru: text, en: text });

const yes: Text = { ru: "да", en: "yes" };

const joined = (texts: readonly Text[]): Text => ({
  ru: texts.map(({ ru }) => ru).join(", "),
  en: texts.map(({ en }) => en).join(", "),
});

/** What one entry of a list is called. */
export function saidEntry(entry: JsonValue, words: Choice["words"]): Text {
  if (typeof entry === "string") return words?.[entry] ?? both(entry);
  if (isJsonObject(entry) && isText(entry["title"])) return entry["title"];
  return saidValue(entry, words);
}

/** The value of a choice in words; identifiers that no table names stay as they are. */
export function saidValue(value: JsonValue, words?: Choice["words"]): Text {
  if (value === true) return yes;
  if (Array.isArray(value)) {
    return joined((value as readonly JsonValue[]).map((entry) => saidEntry(entry, words)));
  }
  if (isText(value)) return value;
  if (isJsonObject(value)) {
    const parts = Object.entries(value).map(([key, part]) => {
      const { ru, en } = words?.[key] ?? both(key);
      const said = saidValue(part ?? null, words);
      return { ru: `${ru}: ${said.ru}`, en: `${en}: ${said.en}` };
    });
    return { ru: parts.map(({ ru }) => ru).join("; "), en: parts.map(({ en }) => en).join("; ") };
  }
  return typeof value === "string" ? (words?.[value] ?? both(value)) : both(JSON.stringify(value));
}
