import type { InstanceRef, Locale, RegulationEdition } from "@nastavnik/core";
import { russianProductionCalendar, schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
import { regulationChoices, shippedRegulation, targetModel, timersOfChoice } from "@nastavnik/core/target-model";
import { readHistory } from "@nastavnik/engine";
import { type NotificationRule, previewRules, Protocol } from "@nastavnik/notifications";
import { targetModelNotifications } from "@nastavnik/notifications/target-model";
import { Command } from "commander";
import { openStore } from "../open-store.ts";
import { readRules } from "../read-rules.ts";
import { givenRegulation } from "../regulation/given-regulation.ts";
import { jsonOption, localeOption, storeArgument, TenantOption } from "../options.ts";
import { addressesCommand } from "./notifications-addresses.ts";
import { bounceCommand } from "./notifications-bounce.ts";
import { sendCommand } from "./notifications-send.ts";
import { instanceOf } from "../option-values.ts";

const model = targetModelNotifications;

interface PreviewOptions {
  readonly regulation?: string;
  readonly json?: true;
  readonly locale: Locale;
}

async function preview(file: string | undefined, { regulation, json, locale }: PreviewOptions): Promise<void> {
  // The name of a shipped regulation stands for itself; anything else is the organisation's file.
  const isRegulation = file !== undefined && shippedRegulation(file) !== undefined;
  const named = regulation ?? (isRegulation ? file : undefined);
  const edition = named === undefined ? undefined : await givenRegulation(named, locale);
  const given = await readRules(isRegulation ? undefined : file, model);
  const asked = edition === undefined ? given : { ...given, rules: given.rules.filter(isAskedBy(edition)) };
  const rules = previewRules(asked, model, locale);
  if (json === true) {
    process.stdout.write(`${JSON.stringify(rules, null, 2)}\n`);
    return;
  }
  const text = rules.map(({ id, title, when, to, subject, body }) =>
    [
      `${title} (${id})`,
      `  ${when}`,
      `  → ${to.join(" → ")}`,
      "",
      `  ${subject}`,
      ...body.split("\n").map((line) => `  ${line}`),
    ].join("\n"),
  );
  process.stdout.write(`${text.join("\n\n")}\n`);
}

/** Whether a regulation lets what a rule is about happen: a term that it does not set never passes. */
function isAskedBy(edition: RegulationEdition): (rule: NotificationRule) => boolean {
  const unset = new Set(
    Object.keys(regulationChoices)
      .filter((path) => (edition.choices[path] ?? null) === null)
      .flatMap((path) => timersOfChoice(targetModel.workflows, path))
      .map(({ workflow, timer }) => `${workflow} ${timer}`),
  );
  return ({ on }) => {
    const about = "timer" in on ? on.timer : "fact" in on ? on.fact : undefined;
    return about?.timer === undefined || !unset.has(`${about.workflow} ${about.timer}`);
  };
}

function previewCommand(locale: Locale): Command {
  return new Command("preview")
    .description(
      {
        ru: "показать каждое правило и его тексты такими, какими они будут, до первой отправки",
        en: "show every rule and its texts as they would be said, before anybody is told anything",
      }[locale],
    )
    .argument(
      "[rules]",
      {
        ru: "файл YAML или JSON с правилами организации или название готового положения; без него — только готовые правила",
        en: "YAML or JSON file with the organisation's own rules, or the name of a shipped regulation; the shipped ones alone without it",
      }[locale],
    )
    .option(
      "--regulation <name>",
      {
        ru: "готовое положение или файл своего: без правил о сроках, которых оно не устанавливает",
        en: "a shipped regulation, or the file of one's own: without rules about terms that it does not set",
      }[locale],
    )
    .addOption(jsonOption(locale))
    .addOption(localeOption(locale))
    .action(preview);
}

interface LogOptions {
  readonly tenant: string;
  readonly rules?: string;
  readonly rule?: string;
  readonly subject?: InstanceRef;
  readonly recipient?: string;
  readonly json?: true;
  readonly locale: Locale;
}

async function log(place: string, options: LogOptions): Promise<void> {
  const { tenant, rule, subject, recipient, json, locale } = options;
  const rules = await readRules(options.rules, model);
  const store = await openStore(place, tenant);
  try {
    const protocol = new Protocol((await readHistory(store)).facts, rules, model);
    const query = {
      ...(rule !== undefined && { rule }),
      ...(subject && { subject }),
      ...(recipient !== undefined && { recipient }),
    };
    const entries = protocol.entries(query);
    if (json === true) {
      const data = entries.map((each) => ({
        ...each,
        decidedAt: each.decidedAt.toString(),
        changedAt: each.changedAt.toString(),
      }));
      process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
      return;
    }
    for (const { changedAt, rule: of, subject: about, recipient: to, state, channel, why } of entries) {
      const where = channel === undefined ? "" : ` ${channel}`;
      process.stdout.write(
        `${changedAt.toString()} ${of}${about === undefined ? "" : ` ${about.workflow}/${about.id}`} → ${to}: ${state}${where}. ${why[locale]}\n`,
      );
    }
    if (entries.length === 0 && rule !== undefined && subject !== undefined) {
      const calendar = schoolCalendar(schoolCalendarData.parse(russianProductionCalendar()));
      process.stdout.write(`${protocol.whyNot(rule, subject, calendar)[locale]}\n`);
    }
  } finally {
    await store.close();
  }
}

/** `nastavnik notifications`: the rules in words, and the protocol of what was sent and what was not. */
export function notificationsCommand(locale: Locale): Command {
  return new Command("notifications")
    .description(
      {
        ru: "правила уведомлений и протокол: что отправлено и почему",
        en: "rules of notifications, and the protocol of what was sent and why",
      }[locale],
    )
    .addCommand(previewCommand(locale))
    .addCommand(sendCommand(locale))
    .addCommand(addressesCommand(locale))
    .addCommand(bounceCommand(locale))
    .addCommand(
      new Command("log")
        .description(
          {
            ru: "что отправлено, что нет и почему; с --rule и --subject — и почему ещё ничего не решено",
            en: "what was sent, what was not, and why; with --rule and --subject also why nothing was decided yet",
          }[locale],
        )
        .addArgument(storeArgument(locale, "any"))
        .addOption(new TenantOption(locale))
        .option("--rules <file>", { ru: "правила самой организации", en: "the organisation's own rules" }[locale])
        .option("--rule <id>", { ru: "только по этому правилу", en: "of this rule only" }[locale])
        .option(
          "--subject <instance>",
          { ru: "только об этом экземпляре, например unit/u-1", en: "about this instance only, such as unit/u-1" }[
            locale
          ],
          instanceOf("--subject"),
        )
        .option("--recipient <id>", { ru: "только этому человеку", en: "to this person only" }[locale])
        .addOption(jsonOption(locale))
        .addOption(localeOption(locale))
        .action(log),
    );
}
