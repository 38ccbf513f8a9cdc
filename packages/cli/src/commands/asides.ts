import { type Locale, schoolCalendar, schoolCalendarData } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { createEngine, type Engine, systemClock } from "@nastavnik/engine";
import { Command } from "commander";
import { asideText } from "../asides/aside-text.ts";
import { environmentLocale, parseLocale } from "../locale.ts";
import { inLocale } from "../match/in-locale.ts";
import { openStore } from "../open-store.ts";
import { UserError } from "../user-error.ts";
import { WrongValue } from "../wrong-value.ts";

interface AsidesOptions {
  readonly tenant: string;
  readonly limit: number;
  readonly retry?: string;
  readonly drop?: string;
  readonly by?: string;
  readonly reason?: string;
  readonly about?: string;
  readonly json?: true;
  readonly locale: Locale;
}

function parseLimit(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new WrongValue("--limit", { ru: "целое число от 1", en: "a whole number from 1 on" }, text);
  return Number(text);
}

const unknown = (key: string): UserError =>
  new UserError(`expected the key of something that is set aside, as "nastavnik asides" lists it, met ${key}`);

async function change(engine: Engine, { retry, drop, by, reason, about, tenant }: AsidesOptions): Promise<void> {
  if (retry !== undefined && !(await engine.retry(retry))) throw unknown(retry);
  if (drop === undefined) return;
  if (by === undefined || reason === undefined) {
    throw new UserError(
      `--drop: expected --by and --reason too: dropping is an act, and stays in the history with who decided`,
    );
  }
  const actor = { id: by, roles: ["operator"], organisation: tenant };
  if ((await engine.drop(drop, { actor, reason, ...(about && { about }) })) === undefined) throw unknown(drop);
}

async function asides(folder: string, options: AsidesOptions): Promise<void> {
  const { tenant, limit, locale } = options;
  if (options.retry !== undefined && options.drop !== undefined) {
    throw new UserError("expected --retry or --drop, met both");
  }
  const store = await openStore(folder, tenant);
  try {
    const calendar = schoolCalendar(schoolCalendarData.parse({ timeZone: "UTC" }));
    const engine = createEngine({ store, clock: systemClock(), calendar, ...targetModel });
    await change(engine, options);
    const listed = await engine.asides({ limit });
    if (options.json === true) {
      const data = listed.map((aside) => ({ ...aside, at: aside.at.toString(), since: aside.since.toString() }));
      process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
    } else {
      process.stdout.write(asideText(listed, locale));
    }
  } finally {
    await store.close();
  }
}

/** `nastavnik asides`: the reactions, timers and effects of a store that are set aside; retries or drops one of them. */
export function asidesCommand(): Command {
  return new Command("asides")
    .description("list what could not be carried out and is set aside; retry or drop it")
    .argument(
      "<store>",
      "folder of the store, which no other process may have open, or postgres://user:password@host/database",
    )
    .requiredOption("--tenant <id>", "whose rows: the identifier of the organisation")
    .option("--limit <number>", "how many to list at most", parseLimit, 100)
    .option("--retry <key>", "let this one be tried again by the next run")
    .option("--drop <key>", "give this one up for ever, as a fact of the instance that caused it")
    .option("--by <id>", "who decides to drop it: an identifier, no name")
    .option("--reason <text>", "why it is dropped; kept with personal data, not in the history")
    .option(
      "--about <id>",
      "whom the reason is about, with whose data it is kept: an identifier; who decides, unless told",
    )
    .option("--json", "print one JSON document instead of text")
    .option("--locale <language>", "ru or en", parseLocale, environmentLocale(process.env))
    .action((place: string, options: AsidesOptions) => inLocale(options.locale, () => asides(place, options)));
}
