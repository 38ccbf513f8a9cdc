import type { SchoolCalendar } from "@nastavnik/core";
import { schoolCalendar, schoolCalendarData, russianProductionCalendar } from "@nastavnik/core/calendar";
import { advance, createEngine, type Store, virtualClock } from "@nastavnik/engine";
import {
  type Contact,
  type Directory,
  type NotificationRulesInput,
  notificationWorkflows,
  notifications,
  type NotificationsOptions,
  type Notifier,
  parseRules,
} from "@nastavnik/notifications";
import { memoryNotifier } from "@nastavnik/notifications/memory";
import { memoryStore } from "@nastavnik/persistence/memory";
import { Temporal } from "temporal-polyfill";
import { task, taskModel, taskRule } from "./task.ts";

export const moscow = schoolCalendar(schoolCalendarData.parse(russianProductionCalendar()));
const boss = { id: "boss-1", roles: ["boss"], organisation: "house" };

export interface OfficeOptions {
  readonly start?: string;
  readonly calendar?: SchoolCalendar;
  readonly rules?: readonly ReturnType<typeof taskRule>[];
  /** How much one person is told a day; as much as there is unless told. */
  readonly perDay?: number;
  readonly digest?: NotificationRulesInput["digest"];
  readonly quiet?: { readonly from: string; readonly to: string };
  readonly contacts?: Readonly<Record<string, Contact | undefined>>;
  readonly notifiers?: readonly Notifier[];
  readonly more?: Partial<NotificationsOptions>;
}

/** An organisation whose tasks are told of, on a clock that is moved; several may notify over its store. */
export function office(options: OfficeOptions = {}) {
  const { start = "2025-03-03T06:00:00Z", calendar = moscow, rules = [], contacts = {} } = options;
  const clock = virtualClock(Temporal.Instant.from(start));
  const store: Store = memoryStore({ tenant: "house", clock });
  const box = memoryNotifier();
  const directory: Directory = {
    contactOf: async (person) => (person in contacts ? contacts[person] : { addresses: { memory: person } }),
    holders: async (role) => [`${role}-1`],
  };
  const { perDay = 1000, quiet, digest } = options;
  const parsed = parseRules(
    { off: ["task-due"], rules, limits: { perDay }, ...(quiet && { quiet }), ...(digest && { digest }) },
    taskModel,
  );
  const open = (more: Partial<NotificationsOptions> = {}) => {
    const engine = createEngine({
      store,
      clock,
      calendar,
      workflows: [task, ...notificationWorkflows],
      organisation: "house",
    });
    const notifying = notifications({
      engine,
      store,
      clock,
      calendar,
      model: taskModel,
      rules: parsed,
      directory,
      notifiers: options.notifiers ?? [box],
      organisation: "house",
      ...options.more,
      ...more,
    });
    return { engine, notifying };
  };
  const { engine, notifying } = open();
  let commands = 0;
  const give = (id: string, type: string, payload = {}) =>
    engine.execute({ workflow: "task", id }, { id: `c-${++commands}`, type, payload, actor: boss, parent: "house" });
  /** Lets time pass to the instant, stopping wherever something is to be decided on, and sends as it goes. */
  const passTo = async (until: string, by = notifying): Promise<void> => {
    const end = Temporal.Instant.from(until);
    for (;;) {
      const due = [await by.nextDue(), await engine.nextDue()].filter((each) => each !== undefined);
      const next = due.toSorted((a, b) => Temporal.Instant.compare(a, b))[0];
      if (next === undefined || Temporal.Instant.compare(next, end) > 0) break;
      await advance(engine, clock, Temporal.Instant.compare(next, clock.now()) > 0 ? next : clock.now());
      await by.dispatch();
      await engine.deliver(by.deliver);
    }
    await advance(engine, clock, end);
    await by.dispatch();
    await engine.deliver(by.deliver);
  };
  return {
    clock,
    store,
    box,
    engine,
    notifying,
    open,
    give,
    passTo,
    openTask: (id: string, due: string, more = {}) => give(id, "open", { owner: "anna", due, days: 30, ...more }),
    /** Who was told what, and when: `2025-03-05T06:00:00Z anna t-1`. */
    sent: () => box.messages.map(({ at, to, about }) => `${at.toString()} ${to.person} ${about.id}`),
    /** What was decided against, and why. */
    skipped: async () =>
      (await store.facts({ limit: 100_000 })).flatMap(({ instance, command }) => {
        const { skipped, reason } = command.payload;
        return instance.workflow === "notification" && (skipped ?? reason) !== undefined
          ? [(skipped ?? reason) as string]
          : [];
      }),
  };
}
