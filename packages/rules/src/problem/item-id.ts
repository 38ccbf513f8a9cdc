import { writtenAs } from "@nastavnik/core";

/** Identifier of an item of a file: a criterion, a question, a part, an option, a section, a score or a nomination. */
export const itemId = writtenAs(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, {
  ru: "ожидается имя из латинских букв, цифр и знаков «_», «.», «-», до 64 знаков",
  en: "expected a name of Latin letters, digits, `_`, `.` and `-`, up to 64 characters",
});
