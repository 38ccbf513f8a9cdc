import type { SchoolCalendar, Text } from "@nastavnik/core";
import type { Clock, Engine, Store } from "@nastavnik/engine";
import {
  digestTitle,
  notificationWorkflows,
  type Notifications,
  notifications,
  parseRules,
} from "@nastavnik/notifications";
import { folderNotifier } from "@nastavnik/notifications/folder";
import { targetModelNotifications } from "@nastavnik/notifications/target-model";
import type { YearCompanion } from "@nastavnik/simulation";

/** What a {@link mailbox} works with. */
export interface MailboxOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly calendar: SchoolCalendar;
  readonly organisation: string;
  /** Where the letters are written. */
  readonly folder: string;
}

/** Titles of the shipped rules, by their names. */
export const ruleTitles: Readonly<Record<string, Text>> = Object.fromEntries(
  [...targetModelNotifications.rules, { id: "digest", title: digestTitle }].map(({ id, title }) => [id, title]),
);

/** The notifications of a simulated year, written into a folder: everybody has an address that is nobody's. */
export function mailbox({ store, clock, calendar, organisation, folder }: MailboxOptions): YearCompanion {
  const model = targetModelNotifications;
  const notifier = folderNotifier({ folder });
  let started: { readonly engine: Engine; readonly notifying: Notifications } | undefined;
  let isFirst = true;
  return {
    workflows: notificationWorkflows,
    begin(engine) {
      const notifying = notifications({
        engine,
        store,
        clock,
        calendar,
        model,
        rules: parseRules(undefined, model),
        directory: {
          contactOf: async (person) => ({ addresses: { folder: `${person}@school.example` } }),
          holders: async (role) => [`${role}-1`],
        },
        notifiers: [notifier],
        organisation,
        isAlone: true,
        inStep: true,
      });
      started = { engine, notifying };
    },
    nextDue: async () => started?.notifying.nextDue(),
    async act() {
      if (started === undefined) return;
      const { engine, notifying } = started;
      const { decided } = await notifying.dispatch();
      // First of all, what a killed run has left.
      if (decided > 0 || isFirst) await engine.deliver(notifying.deliver, { concurrency: 50, together: true });
      isFirst = false;
    },
  };
}
