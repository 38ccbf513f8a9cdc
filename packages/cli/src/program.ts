import { readFileSync } from "node:fs";
import { Command } from "commander";
import { asidesCommand } from "./commands/asides.ts";
import { evaluateCommand } from "./commands/evaluate.ts";
import { exportPersonCommand } from "./commands/export-person.ts";
import { matchCommand } from "./commands/match.ts";
import { monitorCommand } from "./commands/monitor.ts";
import { regulationCommand } from "./commands/regulation.ts";
import { roadMapCommand } from "./commands/road-map.ts";
import { notificationsCommand } from "./commands/notifications.ts";
import { runCommand } from "./commands/run.ts";
import { storyCommand } from "./commands/story.ts";
import { scoreCommand } from "./commands/score.ts";
import { worklistCommand } from "./commands/worklist.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/** The `nastavnik` command with all its subcommands. */
export function nastavnik(): Command {
  return new Command("nastavnik")
    .description("Workflow engine for mentoring programmes in schools")
    .version(version)
    .addCommand(runCommand())
    .addCommand(evaluateCommand())
    .addCommand(storyCommand())
    .addCommand(regulationCommand())
    .addCommand(roadMapCommand())
    .addCommand(matchCommand())
    .addCommand(scoreCommand())
    .addCommand(monitorCommand())
    .addCommand(notificationsCommand())
    .addCommand(worklistCommand())
    .addCommand(asidesCommand())
    .addCommand(exportPersonCommand());
}
