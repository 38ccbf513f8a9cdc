import type { Locale } from "@nastavnik/core";
import { defaultRegulation, shippedRegulation, shippedRegulations } from "@nastavnik/core/target-model";
import { Command } from "commander";
import { print, type RegulationOptions, withOptions } from "./options.ts";

function list(options: RegulationOptions): void {
  const { locale } = options;
  const editions = shippedRegulations.flatMap((id) => shippedRegulation(id) ?? []);
  const usual = locale === "ru" ? " — если положение не названо" : " — where none is named";
  print(
    options,
    editions.map(({ id, edition, title, hash }) => ({ id, edition, title, hash, isDefault: id === defaultRegulation })),
    editions.map(({ id, title }) => `${id}: ${title[locale]}${id === defaultRegulation ? usual : ""}`),
  );
}

/** `nastavnik regulation list`: the regulations that come with it. */
export function listCommand(locale: Locale): Command {
  return withOptions(
    new Command("list").description(
      { ru: "готовые положения, которые есть в nastavnik", en: "the regulations that come with nastavnik" }[locale],
    ),
    locale,
  ).action(list);
}
