import type { Locale } from "@nastavnik/core";
import { WrongValue } from "./wrong-value.ts";

/** Language of the environment, as POSIX tells it: Russian if `LC_ALL`, `LC_MESSAGES` or `LANG` say so, else English. */
export function environmentLocale(environment: Readonly<Record<string, string | undefined>>): Locale {
  const told = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return told.toLowerCase().startsWith("ru") ? "ru" : "en";
}

/** Parses the option `--locale`. */
export function parseLocale(text: string): Locale {
  if (text === "ru" || text === "en") return text;
  throw new WrongValue("--locale", { ru: "ru или en", en: "ru or en" }, text);
}
