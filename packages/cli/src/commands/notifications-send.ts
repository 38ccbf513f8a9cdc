import type { Locale, Text } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { createEngine, systemClock } from "@nastavnik/engine";
import { notifications, notificationWorkflows, type Unsent } from "@nastavnik/notifications";
import { targetModelNotifications } from "@nastavnik/notifications/target-model";
import { Command } from "commander";
import { Temporal } from "temporal-polyfill";
import { setTimeout as wait } from "node:timers/promises";
import { codeText } from "../notifications/code-text.ts";
import { notifiersOf } from "../notifications/notifiers-of.ts";
import { readSendingSettings } from "../notifications/read-sending-settings.ts";
import { openStore } from "../open-store.ts";
import { calendarIn, wholeNumberOf } from "../option-values.ts";
import { jsonOption, localeOption, storeArgument, TenantOption } from "../options.ts";
import { readRules } from "../read-rules.ts";

interface SendOptions {
  readonly tenant: string;
  readonly settings: string;
  readonly every?: number;
  readonly json?: true;
  readonly locale: Locale;
}

const model = targetModelNotifications;

/** What one round has come to. */
interface Round {
  readonly decided: number;
  readonly delivered: number;
  readonly setAside: number;
  readonly addressesOff: number;
  readonly unsent: readonly Unsent[];
}

/** So many of them are told one by one. */
const mostLines = 20;

function roundText({ decided, delivered, setAside, addressesOff, unsent }: Round, locale: Locale): string {
  const parts =
    locale === "ru"
      ? [`решено: ${decided}`, `отправлено и записано: ${delivered}`]
      : [`decided: ${decided}`, `sent and recorded: ${delivered}`];
  if (setAside > 0) parts.push(locale === "ru" ? `отложено: ${setAside}` : `set aside: ${setAside}`);
  if (addressesOff > 0) {
    parts.push(locale === "ru" ? `адресов выключено: ${addressesOff}` : `addresses switched off: ${addressesOff}`);
  }
  const lines = unsent.slice(0, mostLines).map(({ rule, recipient, state, code }) => {
    const what = { waiting: { ru: "ждёт", en: "waits" }, undelivered: { ru: "не доставлено", en: "not delivered" } };
    const why = code === undefined ? "" : `: ${codeText(code)[locale]}`;
    return `  ${what[state][locale]}: ${rule} → ${recipient}${why}`;
  });
  const more = unsent.length - lines.length;
  if (more > 0) lines.push(locale === "ru" ? `  … и ещё ${more}` : `  … and ${more} more`);
  return `${[parts.join(", "), ...lines].join("\n")}\n`;
}

async function send(place: string, options: SendOptions): Promise<void> {
  const { tenant, settings: file, every, json, locale } = options;
  const settings = await readSendingSettings(file);
  const { timeZone, people, posts, link, beside } = settings;
  const calendar = calendarIn(timeZone);
  const rules = await readRules(settings.rules === undefined ? undefined : beside(settings.rules), model);
  const notifiers = notifiersOf(settings, process.env);
  const clock = systemClock();
  const store = await openStore(place, tenant);
  const timeout = Temporal.Duration.from({ seconds: settings.timeout });
  // What became of a try is recorded within the time of the delivery too.
  const deadline = timeout.add({ seconds: 20 });
  const stop = new AbortController();
  const halt = (): void => stop.abort();
  process.once("SIGINT", halt).once("SIGTERM", halt);
  try {
    const workflows = [...targetModel.workflows, ...notificationWorkflows];
    const engine = createEngine({ store, clock, calendar, workflows, reactions: targetModel.reactions });
    const notifying = notifications({
      engine,
      store,
      clock,
      calendar,
      model,
      rules,
      notifiers,
      organisation: tenant,
      timeout,
      directory: {
        async contactOf(person) {
          const found = Object.hasOwn(people, person) ? people[person] : undefined;
          if (found === undefined) return undefined;
          const { email, telegram, locale: language, timeZone: zone } = found;
          return {
            ...(language && { locale: language }),
            ...(zone !== undefined && { timeZone: zone }),
            addresses: { ...(email !== undefined && { email }), ...(telegram !== undefined && { telegram }) },
          };
        },
        holders: async (role) => (Object.hasOwn(posts, role) ? (posts[role] ?? []) : []),
      },
      ...(link !== undefined && {
        link: ({ workflow, id }) =>
          link.replaceAll("{workflow}", encodeURIComponent(workflow)).replaceAll("{id}", encodeURIComponent(id)),
      }),
    });
    const tell = async (): Promise<void> => {
      const { decided } = await notifying.dispatch();
      const { delivered } = await engine.deliver(notifying.deliver, { deadline });
      const setAside = (await engine.asides({ limit: 1000 })).filter(({ kind }) => kind === "effect").length;
      const addressesOff = (await notifying.switchedOff()).length;
      const round = { decided, delivered, setAside, addressesOff, unsent: await notifying.unsent() };
      process.stdout.write(json === true ? `${JSON.stringify(round)}\n` : roundText(round, locale));
    };
    await tell();
    if (every === undefined) return;
    for (;;) {
      await wait(every * 1000, undefined, { signal: stop.signal }).catch(() => {});
      if (stop.signal.aborted) return;
      await tell();
    }
  } finally {
    process.off("SIGINT", halt).off("SIGTERM", halt);
    for (const notifier of notifiers) await notifier.close();
    await store.close();
  }
}

/** `nastavnik notifications send`: tells everybody what is due, once, or again and again until it is stopped. */
export function sendCommand(locale: Locale): Command {
  const say = ({ ru, en }: Text): string => (locale === "ru" ? ru : en);
  return new Command("send")
    .description(
      say({
        ru: "отправить всё, чему пришёл срок: письмом или в Telegram",
        en: "send what is due, by mail or Telegram",
      }),
    )
    .addArgument(storeArgument(locale, "any"))
    .addOption(new TenantOption(locale))
    .requiredOption(
      "--settings <file>",
      say({
        ru: "файл YAML или JSON: откуда, кому и через что отправлять",
        en: "YAML or JSON file: from where, to whom and through what",
      }),
    )
    .option(
      "--every <seconds>",
      say({
        ru: "повторять через столько секунд, пока не остановят",
        en: "again after so many seconds, until it is stopped",
      }),
      wholeNumberOf("--every", 1, 86_400),
    )
    .addOption(jsonOption(locale))
    .addOption(localeOption(locale))
    .action(send);
}
