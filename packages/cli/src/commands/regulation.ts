import { Command } from "commander";
import { checkCommand } from "../regulation/check.ts";
import { diffCommand } from "../regulation/diff.ts";
import { explainCommand } from "../regulation/explain.ts";
import { listCommand } from "../regulation/list.ts";
import { showCommand } from "../regulation/show.ts";
import { tryCommand } from "../regulation/try.ts";

/** `nastavnik regulation`: work with the regulations of organisations. */
export function regulationCommand(): Command {
  return new Command("regulation")
    .description("work with the regulations of organisations")
    .addCommand(listCommand())
    .addCommand(checkCommand())
    .addCommand(showCommand())
    .addCommand(diffCommand())
    .addCommand(explainCommand())
    .addCommand(tryCommand());
}
