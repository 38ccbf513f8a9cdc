import type { Locale } from "@nastavnik/core";
import { Command } from "commander";
import { checkCommand } from "../regulation/check.ts";
import { diagramCommand } from "../regulation/diagram.ts";
import { diffCommand } from "../regulation/diff.ts";
import { explainCommand } from "../regulation/explain.ts";
import { listCommand } from "../regulation/list.ts";
import { showCommand } from "../regulation/show.ts";
import { tryCommand } from "../regulation/try.ts";

/** `nastavnik regulation`: work with the regulations of organisations. */
export function regulationCommand(locale: Locale): Command {
  return new Command("regulation")
    .description({ ru: "работа с положениями организаций", en: "work with the regulations of organisations" }[locale])
    .addCommand(listCommand(locale))
    .addCommand(checkCommand(locale))
    .addCommand(showCommand(locale))
    .addCommand(diffCommand(locale))
    .addCommand(explainCommand(locale))
    .addCommand(diagramCommand(locale))
    .addCommand(tryCommand(locale));
}
