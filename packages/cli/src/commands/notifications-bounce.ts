import { isNastavnikError, type Locale, type Text } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { createEngine, systemClock } from "@nastavnik/engine";
import { type Charged, notifications, notificationWorkflows } from "@nastavnik/notifications";
import { type IncomingLetter, readIncomingLetter } from "@nastavnik/notifications/email";
import { targetModelNotifications } from "@nastavnik/notifications/target-model";
import { Command } from "commander";
import { openStore } from "../open-store.ts";
import { calendarIn } from "../option-values.ts";
import { jsonOption, localeOption, storeArgument, TenantOption } from "../options.ts";
import { readBytes } from "../read-bytes.ts";
import { readRules } from "../read-rules.ts";
import { UserError } from "../user-error.ts";

interface BounceOptions {
  readonly tenant: string;
  readonly rules?: string;
  readonly json?: true;
  readonly locale: Locale;
}

interface Read {
  readonly file: string;
  readonly letter: IncomingLetter;
}

/** What was made of one letter. */
interface Outcome extends Read {
  readonly charged?: Charged | undefined;
}

async function readLetter(file: string): Promise<Read> {
  const bytes = readBytes(file);
  try {
    return { file, letter: await readIncomingLetter(bytes) };
  } catch (cause) {
    if (!isNastavnikError(cause, "invalid-input")) throw cause;
    throw new UserError({
      ru: `${file}: ожидается письмо (.eml) не больше 20 МБ`,
      en: `${file}: expected a letter (.eml) of 20 MB at most`,
    });
  }
}

const kinds = {
  delay: { ru: "ещё не доставлено, сервер пробует дальше", en: "not delivered yet, the server still tries" },
  foreign: { ru: "возврат не нашего письма", en: "a letter that came back is none of ours" },
  automatic: { ru: "автоматический ответ, ничего не значит", en: "an automatic answer, which counts for nothing" },
  letter: { ru: "письмо человека, не возврат", en: "a letter of a person, no bounce" },
} as const satisfies Record<Exclude<IncomingLetter["kind"], "bounce">, Text>;

function outcomeText({ file, letter, charged }: Outcome, locale: Locale): string {
  if (letter.kind !== "bounce") return `${file}: ${kinds[letter.kind][locale]}\n`;
  if (charged === undefined) return `${file}: ${kinds.foreign[locale]}\n`;
  const { person, channel, isOff } = charged;
  const off = { ru: ", по адресу больше не пишут", en: ", the address is used no longer" }[locale];
  const head = { ru: "не доставлено", en: "not delivered" }[locale];
  return `${file}: ${head}: ${person} ${channel} (${letter.code})${isOff ? off : ""}\n`;
}

const noDirectory = { contactOf: async () => undefined, holders: async () => [] };

async function bounce(place: string, files: readonly string[], options: BounceOptions): Promise<void> {
  const { tenant, json, locale } = options;
  const model = targetModelNotifications;
  const rules = await readRules(options.rules, model);
  // All of them first: of a row in which one cannot be read nothing is counted.
  const letters = await Promise.all(files.map(readLetter));
  const store = await openStore(place, tenant);
  try {
    const clock = systemClock();
    const calendar = calendarIn("Europe/Moscow");
    const workflows = [...targetModel.workflows, ...notificationWorkflows];
    const engine = createEngine({ store, clock, calendar, workflows, reactions: targetModel.reactions });
    const notifying = notifications({
      engine,
      store,
      clock,
      calendar,
      model,
      rules,
      notifiers: [],
      directory: noDirectory,
      organisation: tenant,
    });
    const outcomes: Outcome[] = [];
    for (const { file, letter } of letters) {
      const charged = letter.kind === "bounce" ? await notifying.bounced(letter) : undefined;
      outcomes.push({ file, letter, charged });
    }
    process.stdout.write(
      json === true
        ? `${JSON.stringify(
            outcomes.map(({ file, letter, charged }) => ({ file, ...letter, ...charged })),
            null,
            2,
          )}\n`
        : outcomes.map((each) => outcomeText(each, locale)).join(""),
    );
  } finally {
    await store.close();
  }
}

/** `nastavnik notifications bounce`: counts letters that came back against the addresses that they were sent to. */
export function bounceCommand(locale: Locale): Command {
  const say = ({ ru, en }: Text): string => (locale === "ru" ? ru : en);
  return new Command("bounce")
    .description(
      say({
        ru: "учесть вернувшиеся письма: по адресу, которого нет, больше не пишут",
        en: "count letters that came back: an address that is gone is used no longer",
      }),
    )
    .addArgument(storeArgument(locale, "any"))
    .argument("<letters...>", say({ ru: "файлы .eml", en: "files .eml" }))
    .addOption(new TenantOption(locale))
    .option("--rules <file>", say({ ru: "правила самой организации", en: "the organisation's own rules" }))
    .addOption(jsonOption(locale))
    .addOption(localeOption(locale))
    .action(bounce);
}
