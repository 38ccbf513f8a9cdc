import { writtenAs } from "@nastavnik/core";

/** What an error or the reason of a refusal is called by, in a payload. */
export const code = writtenAs(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  ru: "ожидаются строчные латинские буквы, цифры и дефисы",
  en: "expected lower-case Latin letters, digits and hyphens",
}).max(100);
