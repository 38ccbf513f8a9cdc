import type { Answer } from "../../rule/answers.ts";
import { plain, type CellKind } from "./columns.ts";
import { readHours } from "./hours.ts";

const yes = new Set(["да", "есть", "yes", "true", "1", "+"]);
const no = new Set(["нет", "no", "false", "0", "-", "–", "—"]);

/** A cell that was read, or what was expected in it. */
export type Cell = { readonly value: Answer } | { readonly expected: string };

/** Reads a cell that is not empty. Words lose their case, since people write them with and without capitals. */
export function readCell(kind: CellKind, cell: string): Cell {
  const text = plain(cell);
  switch (kind) {
    case "text":
      return { value: text };
    case "number":
      return /^\d+$/.test(text) ? { value: Number(text) } : { expected: "a whole number, 0 or more" };
    case "flag": {
      const word = text.toLowerCase();
      if (yes.has(word)) return { value: true };
      return no.has(word) ? { value: false } : { expected: "да or нет" };
    }
    case "ids":
      return { value: parts(cell) };
    case "words":
      return { value: parts(cell.toLowerCase().replaceAll("ё", "е")) };
    case "hours":
      break;
  }
  const value = readHours(cell);
  return value === undefined ? { expected: "hours such as «пн 15:00–16:30; ср 14:00–15:00»" } : { value };
}

function parts(cell: string): string[] {
  return [...new Set(cell.split(/[;|,\n]/).map(plain))].filter((part) => part !== "");
}
