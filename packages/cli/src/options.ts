import type { Locale } from "@nastavnik/core";
import { Argument, Option } from "commander";
import { parseLocale } from "./locale.ts";

/** `--locale`: the language of what a command prints; the one in which the command is spoken unless told. */
export function localeOption(locale: Locale): Option {
  const words = { ru: "язык текста: ru или en", en: "language of the text: ru or en" };
  return new Option("--locale <language>", words[locale]).argParser(parseLocale).default(locale);
}

/** `--json`: data for a program in place of a text for people. */
export function jsonOption(locale: Locale): Option {
  const words = { ru: "напечатать один документ JSON вместо текста", en: "print one JSON document instead of text" };
  return new Option("--json", words[locale]);
}

/** `--tenant`: the organisation whose rows of a store are meant; `supposeTenant` finds it where it is not given. */
export class TenantOption extends Option {
  constructor(locale: Locale) {
    const words = {
      ru: "чьи записи: идентификатор организации; не нужен для папки, у которой она одна",
      en: "whose rows: the identifier of the organisation; not needed for a folder, which is one's",
    };
    super("--tenant <id>", words[locale]);
  }
}

const stores = {
  /** The folder has to be let go by other processes first. */
  unshared: {
    ru: "папка хранилища, не открытая другим процессом, или postgres://user:password@host/database",
    en: "folder of the store, which no other process may have open, or postgres://user:password@host/database",
  },
  any: {
    ru: "папка хранилища или postgres://user:password@host/database",
    en: "folder of the store, or postgres://user:password@host/database",
  },
} as const;

/** `<store>`: where a store lies. */
export function storeArgument(locale: Locale, told: keyof typeof stores = "unshared"): Argument {
  return new Argument("<store>", stores[told][locale]);
}
