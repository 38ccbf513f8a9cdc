import type { InstanceRef, Locale } from "@nastavnik/core";
import {
  applyMigration,
  type MigrationOptions,
  readHistory,
  rehearseMigration,
  revertMigration,
  systemClock,
} from "@nastavnik/engine";
import { assessingByRules, expertReviewing } from "@nastavnik/rules";
import { targetModelCounting } from "@nastavnik/rules/target-model";
import { Command } from "commander";
import { FaultsFound } from "../check/faults-found.ts";
import { inLocale } from "../match/in-locale.ts";
import { givenPlan } from "../migrate/given-plan.ts";
import { instanceStory, rehearsalText, runText } from "../migrate/migrate-text.ts";
import { openStore } from "../open-store.ts";
import { calendarIn, instanceOf, wholeNumberOf } from "../option-values.ts";
import { jsonOption, localeOption, storeArgument, TenantOption } from "../options.ts";
import { UserError } from "../user-error.ts";
import { WrongValue } from "../wrong-value.ts";

interface MigrateOptions {
  readonly tenant: string;
  readonly plan: string;
  readonly workflows?: string;
  readonly instance?: InstanceRef;
  readonly histories: boolean;
  readonly apply?: true;
  readonly revert?: true;
  readonly by?: string;
  readonly batch: number;
  readonly timeZone: string;
  readonly json?: true;
  readonly locale: Locale;
}

const json = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;

/** Rehearses: the whole store, or one instance as a story. */
async function rehearse(options: MigrateOptions, given: MigrationOptions): Promise<void> {
  const { instance, histories, locale } = options;
  const { store, plan, workflows } = given;
  const rehearsal = await rehearseMigration({ ...given, histories, ...(instance && { only: instance }) });
  if (options.json === true) {
    process.stdout.write(json(rehearsal));
  } else {
    const [from, to] = [plan.from, plan.to].map((version) =>
      workflows.find((each) => each.id === plan.workflow && each.version === version),
    );
    if (from === undefined || to === undefined) return;
    const names = { from, to, locale };
    if (instance === undefined) process.stdout.write(rehearsalText(rehearsal, names));
    else {
      const [told] = rehearsal.instances;
      if (told === undefined) {
        const expected = { ru: "процесс, для которого этот план", en: "an instance that the plan is for" };
        throw new WrongValue("--instance", expected, `${instance.workflow}/${instance.id}`);
      }
      const { facts } = await readHistory(store, instance);
      process.stdout.write(instanceStory(told, facts, names));
    }
  }
  if (rehearsal.instances.some(({ outcome }) => outcome === "impossible")) throw new FaultsFound();
}

/** Does it, or takes it back; an interrupt ends it after the batch that is under way. */
async function carryOut(options: MigrateOptions, given: MigrationOptions): Promise<void> {
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  try {
    const work = { ...given, batch: options.batch, signal: stop.signal };
    const run = await (options.revert === true ? revertMigration(work) : applyMigration(work));
    process.stdout.write(options.json === true ? json(run) : runText(run, options.locale));
    if (run.left.length > 0 || run.isStopped) throw new FaultsFound();
  } finally {
    process.removeListener("SIGINT", interrupt);
    process.removeListener("SIGTERM", interrupt);
  }
}

async function migrate(place: string, options: MigrateOptions): Promise<void> {
  const { tenant, apply, revert, by } = options;
  const isDone = apply === true || revert === true;
  if (apply === true && revert === true) {
    throw new UserError({
      ru: "ожидается --apply или --revert, указаны оба",
      en: "expected --apply or --revert, met both",
    });
  }
  if (isDone && by === undefined) {
    throw new UserError({
      ru: "ожидается также --by: переход остаётся в истории с тем, кто его провёл",
      en: "expected --by too: a migration stays in the history with who did it",
    });
  }
  const { plan, workflows } = await givenPlan(options.plan, options.workflows);
  const calendar = calendarIn(options.timeZone);
  const store = await openStore(place, tenant);
  try {
    const given = {
      store,
      clock: systemClock(),
      calendar,
      plan,
      workflows,
      actor: { id: by ?? "operator", roles: ["operator"], organisation: tenant },
      counting: targetModelCounting(),
      reviewing: expertReviewing,
      assessing: assessingByRules,
    };
    await (isDone ? carryOut(options, given) : rehearse(options, given));
  } finally {
    await store.close();
  }
}

/** `nastavnik migrate`: takes instances over to another version of their definition, after having told what would happen. */
export function migrateCommand(locale: Locale): Command {
  const t = (ru: string, en: string): string => (locale === "ru" ? ru : en);
  return new Command("migrate")
    .description(
      t(
        "перевести процессы на другую версию определения по плану; без --apply только рассказать, что будет",
        "take instances over to another version of their definition by a plan; without --apply only tell what would happen",
      ),
    )
    .addArgument(storeArgument(locale))
    .addOption(new TenantOption(locale))
    .requiredOption(
      "--plan <file>",
      t(
        "план перехода: YAML, JSON или модуль с экспортом plan и workflows",
        "the migration plan: YAML, JSON, or a module that exports plan and workflows",
      ),
    )
    .option(
      "--workflows <module>",
      t(
        "модуль с экспортом workflows: обе версии определения",
        "a module that exports workflows: both versions of the definition",
      ),
    )
    .option(
      "--instance <workflow/id>",
      t("рассказать об одном процессе, шаг за шагом", "tell of one instance, step by step"),
      instanceOf("--instance"),
    )
    .option(
      "--no-histories",
      t("не спрашивать новую версию о каждом прошлом шаге", "do not ask the new version of every step of the past"),
    )
    .option("--apply", t("перевести на самом деле", "do it"))
    .option(
      "--revert",
      t("вернуть тех, кто после перехода не пошёл дальше", "take back those that have not gone on since"),
    )
    .option("--by <id>", t("кто переводит: идентификатор, не имя", "who does it: an identifier, no name"))
    .option(
      "--batch <number>",
      t("сколько процессов записывать вместе", "how many instances are stored together"),
      wholeNumberOf("--batch", 1, 10_000),
      100,
    )
    .option("--time-zone <zone>", t("часовой пояс организации", "time zone of the organisation"), "Europe/Moscow")
    .addOption(jsonOption(locale))
    .addOption(localeOption(locale))
    .action((place: string, options: MigrateOptions) => inLocale(options.locale, () => migrate(place, options)));
}
