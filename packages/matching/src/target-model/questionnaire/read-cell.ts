import type { Text } from "@nastavnik/core";
import type { Answer } from "../../rule/answers.ts";
import { plain, type CellKind } from "./columns.ts";
import { readHours } from "./hours.ts";

const yes = new Set(["да", "есть", "имеется", "yes", "true", "1", "+", "✓", "✔", "v"]);
const no = new Set(["нет", "no", "false", "0", "-", "–", "—"]);

/** A cell that was read (a range as two answers), or what was expected in it. */
export type Cell =
  | { readonly value: Answer }
  | { readonly from: number | undefined; readonly to: number | undefined }
  | { readonly expected: Text };

/** Reads a cell that is not empty. Words lose their case, since people write them with and without capitals. */
export function readCell(kind: CellKind, cell: string): Cell {
  const text = plain(cell);
  const word = text.toLowerCase().replaceAll("ё", "е");
  switch (kind) {
    case "text":
      return { value: text };
    case "number":
      return numberIn(word) ?? { expected: { ru: "целое число, 0 или больше", en: "a whole number, 0 or more" } };
    case "most":
      return (
        numberIn(word.replace(/^(до|не более|не больше|max|up to) /, "")) ?? {
          expected: { ru: "целое число, 0 или больше, или «до 2»", en: "a whole number, 0 or more, or «до 2»" },
        }
      );
    case "grade": {
      const grade = /^(\d{1,2})(?:[ -]?(?:«?[а-яa-z]»?|класс|кл\.?))*$/.exec(word)?.[1];
      return grade === undefined
        ? { expected: { ru: "класс, такой как «7» или «7А»", en: "a grade such as «7» or «7А»" } }
        : { value: Number(grade) };
    }
    case "range":
      return rangeIn(word);
    case "flag":
      if (yes.has(word)) return { value: true };
      return no.has(word) ? { value: false } : { expected: { ru: "да или нет", en: "да or нет" } };
    case "ids":
      return { value: parts(cell) };
    case "words":
      return { value: parts(cell.toLowerCase().replaceAll("ё", "е")) };
    case "hours":
      break;
  }
  const value = readHours(cell);
  const example = "«пн 15:00–16:30; ср 14:00–15:00»";
  return value === undefined
    ? { expected: { ru: `часы, такие как ${example}`, en: `hours such as ${example}` } }
    : { value };
}

/** A whole number, with or without what is counted: «12», «12 лет», «2 чел.». */
function numberIn(word: string): { readonly value: number } | undefined {
  const digits = /^(\d{1,15})(?: ?(?:лет|года?|мест[ао]?|чел\.?|человека?|наставляемы[хй]|наставник(?:а|ов)?))?$/.exec(
    word,
  )?.[1];
  return digits === undefined ? undefined : { value: Number(digits) };
}

/** A stretch of years: «11–14», «от 11 до 14 лет», «до 14», «от 11», «12». */
function rangeIn(word: string): Cell {
  const bare = word.replace(/ ?(?:лет|года?)$/, "");
  const both = /^(?:от |с )?(\d{1,3}) ?(?:[-–—]|до|по) ?(\d{1,3})$/.exec(bare);
  if (both !== null && Number(both[1]) <= Number(both[2])) return { from: Number(both[1]), to: Number(both[2]) };
  const [, word1, number] = /^(?:(от|с|до|не старше) )?(\d{1,3})\+?$/.exec(bare) ?? [];
  if (number === undefined || both !== null) {
    return { expected: { ru: "возраст, такой как «11–14» или «до 14»", en: "ages such as «11–14» or «до 14»" } };
  }
  const years = Number(number);
  const isOpen = bare.endsWith("+") || word1 === "от" || word1 === "с";
  const isUpper = word1 === "до" || word1 === "не старше";
  return { from: isUpper ? undefined : years, to: isOpen ? undefined : years };
}

function parts(cell: string): string[] {
  return [...new Set(cell.split(/[;|,\n]/).map(plain))].filter((part) => part !== "");
}
