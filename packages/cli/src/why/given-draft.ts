import type { Locale, Paper, SchoolCalendar, Text } from "@nastavnik/core";
import type { CommandDraft } from "@nastavnik/engine";
import type { Command } from "commander";
import type { Temporal } from "temporal-polyfill";
import { dateOf, instanceOf } from "../option-values.ts";
import { storeArgument, TenantOption } from "../options.ts";
import { givenData } from "./given-data.ts";

/** What the command line tells of a command that somebody thinks of giving. */
export interface DraftOptions {
  readonly tenant: string;
  readonly as: string;
  readonly role: readonly string[];
  readonly organisation?: string;
  readonly payload?: string;
  readonly at?: Temporal.PlainDate;
  readonly on?: Temporal.PlainDate;
  readonly paper?: string;
}

/** What differs from one command to the other; the rest is said of both in the same words. */
export interface DraftWords {
  readonly as: Text;
  readonly payload: Text;
  readonly at: Text;
}

const words = {
  instance: { ru: "экземпляр, например unit/u-1", en: "the instance, such as unit/u-1" },
  role: { ru: "должности этого человека, например curator", en: "posts that this person holds, such as curator" },
  organisation: { ru: "его организация; по умолчанию --tenant", en: "his organisation; --tenant unless told" },
  on: { ru: "день, когда это произошло", en: "the day on which it happened" },
  paper: {
    ru: "документ, который вносят: JSON или файл с signer, number и date",
    en: "the paper that is recorded: JSON, or a file with signer, number and date",
  },
} as const satisfies Record<string, Text>;

/**
 * Adds the store, the instance and the command, and the options by which a command is told that somebody thinks of giving.
 *
 * @param argument - the command's own argument, such as `<command>`, and what it says
 */
export function withDraftOptions(
  command: Command,
  locale: Locale,
  argument: readonly [name: string, about: Text],
  own: DraftWords,
): Command {
  return command
    .addArgument(storeArgument(locale))
    .argument("<instance>", words.instance[locale], instanceOf("<instance>"))
    .argument(argument[0], argument[1][locale])
    .addOption(new TenantOption(locale))
    .requiredOption("--as <id>", own.as[locale])
    .option("--role <role...>", words.role[locale], [])
    .option("--organisation <id>", words.organisation[locale])
    .option("--payload <json>", own.payload[locale])
    .option("--at <date>", own.at[locale], dateOf("--at"))
    .option("--on <date>", words.on[locale], dateOf("--on"))
    .option("--paper <json>", words.paper[locale]);
}

/**
 * Reads what such options tell, without the command's type.
 *
 * @param hour - of the day that `--at` names
 * @throws UserError for data that are neither JSON nor a file of it
 */
export async function givenDraft(
  options: DraftOptions,
  calendar: SchoolCalendar,
  hour: number,
): Promise<Omit<CommandDraft, "type">> {
  const { as, role, tenant, organisation = tenant, on } = options;
  const payload = await givenData("--payload", options.payload);
  // The engine reads it as it reads every envelope.
  const paper = (await givenData("--paper", options.paper)) as Paper | undefined;
  return {
    actor: { id: as, roles: role, organisation },
    ...(options.at && { at: calendar.startOf(options.at).add({ hours: hour }) }),
    ...(payload !== undefined && { payload }),
    ...(on && { on: on.toString() }),
    ...(paper && { paper }),
  };
}
