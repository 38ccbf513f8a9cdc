import { isJsonObject, isText, type JsonValue, type Text } from "@nastavnik/core";
import type { Choice } from "@nastavnik/core/regulation";
import { Temporal } from "temporal-polyfill";

const both = (text: string): Text => ({ ru: text, en: text });

const yes: Text = { ru: "да", en: "yes" };

const joined = (texts: readonly Text[]): Text => ({
  ru: texts.map(({ ru }) => ru).join(", "),
  en: texts.map(({ en }) => en).join(", "),
});

const units = [
  ["years", ["год", "года", "лет"], ["year", "years"]],
  ["months", ["месяц", "месяца", "месяцев"], ["month", "months"]],
  ["weeks", ["неделя", "недели", "недель"], ["week", "weeks"]],
  ["days", ["день", "дня", "дней"], ["day", "days"]],
] as const;

/** Which of the Russian forms goes with a number: 1 год, 2 года, 5 лет. */
function formOf(count: number): 0 | 1 | 2 {
  const [last, teens] = [count % 10, count % 100];
  if (teens > 10 && teens < 20) return 2;
  return last === 1 ? 0 : last > 1 && last < 5 ? 1 : 2;
}

/** A term such as `P1Y6M` in words; nothing for a text that is none. */
function saidDuration(text: string): Text | undefined {
  if (!/^P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?$/.test(text)) return undefined;
  const term = Temporal.Duration.from(text);
  const parts = units.flatMap(([unit, ru, en]) => {
    const count = term[unit];
    return count === 0 ? [] : [{ ru: `${count} ${ru[formOf(count)]}`, en: `${count} ${en[count === 1 ? 0 : 1]}` }];
  });
  return { ru: parts.map(({ ru }) => ru).join(" "), en: parts.map(({ en }) => en).join(" ") };
}

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
  return typeof value === "string"
    ? (words?.[value] ?? saidDuration(value) ?? both(value))
    : both(JSON.stringify(value));
}
