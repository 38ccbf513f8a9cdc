import { readFileSync } from "node:fs";
import type { Locale } from "@nastavnik/core";
import { Command } from "commander";
import { everyCommand } from "./every-command.ts";
import { speakHelp } from "./help-words.ts";
import { supposeTenant } from "./suppose-tenant.ts";
import { asidesCommand } from "./commands/asides.ts";
import { bankCommand } from "./commands/bank.ts";
import { checkCommand } from "./commands/check.ts";
import { diagramCommand } from "./commands/diagram.ts";
import { evaluateCommand } from "./commands/evaluate.ts";
import { enterCommand } from "./commands/enter.ts";
import { exportPersonCommand } from "./commands/export-person.ts";
import { initCommand } from "./commands/init.ts";
import { migrateCommand } from "./commands/migrate.ts";
import { planCommand } from "./commands/plan.ts";
import { reportCommand } from "./commands/report.ts";
import { matchCommand } from "./commands/match.ts";
import { monitorCommand } from "./commands/monitor.ts";
import { regulationCommand } from "./commands/regulation.ts";
import { requirementsCommand } from "./commands/requirements.ts";
import { roadMapCommand } from "./commands/road-map.ts";
import { notificationsCommand } from "./commands/notifications.ts";
import { runCommand } from "./commands/run.ts";
import { simulateCommand } from "./commands/simulate.ts";
import { simulatorCommand } from "./commands/simulator.ts";
import { storyCommand } from "./commands/story.ts";
import { scoreCommand } from "./commands/score.ts";
import { tortureCommand } from "./commands/torture.ts";
import { validateCommand } from "./commands/validate.ts";
import { verifyCommand } from "./commands/verify.ts";
import { whyCommand } from "./commands/why.ts";
import { worklistCommand } from "./commands/worklist.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

const words = {
  ru: "Движок программ наставничества в образовательных организациях",
  en: "Workflow engine for mentoring programmes in schools",
};

const versionWords = { ru: "показать версию", en: "output the version number" };

/** The `nastavnik` command with all its subcommands, which speaks the given language. */
export function nastavnik(locale: Locale): Command {
  const program = new Command("nastavnik")
    .description(words[locale])
    .version(version, "-V, --version", versionWords[locale])
    .addCommand(initCommand(locale))
    .addCommand(runCommand(locale))
    .addCommand(simulateCommand(locale))
    .addCommand(reportCommand(locale))
    .addCommand(evaluateCommand(locale))
    .addCommand(storyCommand(locale))
    .addCommand(simulatorCommand(locale))
    .addCommand(validateCommand(locale))
    .addCommand(enterCommand(locale))
    .addCommand(checkCommand(locale))
    .addCommand(tortureCommand(locale))
    .addCommand(regulationCommand(locale))
    .addCommand(requirementsCommand(locale))
    .addCommand(roadMapCommand(locale))
    .addCommand(matchCommand(locale))
    .addCommand(scoreCommand(locale))
    .addCommand(monitorCommand(locale))
    .addCommand(notificationsCommand(locale))
    .addCommand(worklistCommand(locale))
    .addCommand(bankCommand(locale))
    .addCommand(whyCommand(locale))
    .addCommand(planCommand(locale))
    .addCommand(diagramCommand(locale))
    .addCommand(asidesCommand(locale))
    .addCommand(verifyCommand(locale))
    .addCommand(migrateCommand(locale))
    .addCommand(exportPersonCommand(locale));
  program.hook("preAction", (_program, command) => supposeTenant(command));
  everyCommand(program, (command) => speakHelp(command, locale));
  return program;
}
