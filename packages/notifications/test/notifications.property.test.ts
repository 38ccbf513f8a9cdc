import type { JsonObject } from "@nastavnik/core";
import { schoolCalendar, schoolCalendarData, russianProductionCalendar } from "@nastavnik/core/calendar";
import type { Engine } from "@nastavnik/engine";
import { isQuiet, notificationRule, type NotificationsOptions, type Notifier, sendAt } from "@nastavnik/notifications";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { office } from "./office.ts";
import { russianZones } from "./russian-zones.ts";
import { taskRule } from "./task.ts";

const calendar = schoolCalendar(schoolCalendarData.parse(russianProductionCalendar()));
const day = fc.integer({ min: 0, max: 2000 }).map((days) => Temporal.PlainDate.from("2021-01-01").add({ days }));
const time = fc
  .integer({ min: 0, max: 1439 })
  .map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`);

it("quiet hours and days off are never broken, in any zone of Russia, whenever something is due, found or at its end", () => {
  const input = fc.record({
    on: day,
    at: time,
    from: time,
    to: time,
    timeZone: fc.constantFrom(...russianZones),
    late: fc.integer({ min: -48, max: 400 }),
    until: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    workingDays: fc.boolean(),
  });
  fc.assert(
    fc.property(input, ({ on, at, from, to, timeZone, late, until, workingDays }) => {
      fc.pre(from !== to);
      const rule = notificationRule.parse({
        ...taskRule({ id: "r", on: { date: { workflow: "task", field: "due" } } }),
        at,
        workingDays,
      });
      const due = on.toZonedDateTime({ timeZone, plainTime: at });
      const notBefore = due.add({ hours: late }).toInstant();
      const end = until === undefined ? undefined : due.add({ hours: until, minutes: 1 }).toInstant();
      const quiet = { from, to };
      for (const present of [{}, { notBefore }]) {
        const sent = sendAt({ rule, on, until: end }, { timeZone, calendar, quiet, ...present });
        // Nothing goes out only where something is over by then.
        const isHeard = sent !== undefined;
        expect(isHeard || end !== undefined).toBe(true);
        const local = (sent ?? due.toInstant()).toZonedDateTimeISO(timeZone);
        const earliest = "notBefore" in present ? notBefore : due.toInstant();
        const isFit =
          !isQuiet(local.toPlainTime(), quiet) &&
          (!workingDays || calendar.isWorkingDay(local.toPlainDate())) &&
          (end === undefined || Temporal.Instant.compare(local.toInstant(), end) < 0) &&
          (Temporal.Instant.compare(local.toInstant(), earliest) >= 0 ||
            (end !== undefined && !("notBefore" in present)));
        expect(!isHeard || isFit).toBe(true);
      }
    }),
    { numRuns: runs(300) },
  );
});

const id = fc.constantFrom("t-1", "t-2", "t-3");
const action = fc.oneof(
  { weight: 3, arbitrary: fc.record({ passes: fc.integer({ min: 4, max: 30 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      worker: fc.integer({ min: 0, max: 2 }),
      dies: fc.constantFrom("no" as const, "no" as const, "sending" as const, "sent" as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ opens: id, days: fc.integer({ min: 0, max: 9 }) }) },
  fc.record({ moves: id, days: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ works: id }),
  fc.record({ finishes: id }),
  fc.record({ forgets: fc.constantFrom("anna", "clerk-1") }),
);
type Action = typeof action extends fc.Arbitrary<infer Each> ? Each : never;

/**
 * Lets workers notify while tasks come and go and processes die; what was heard, and what should not have been. Nothing is
 * expected within the notifier itself: whatever it throws counts as a try that failed.
 */
async function tell(
  actions: readonly Action[],
  fault: (at: ReturnType<typeof office>) => Partial<NotificationsOptions> = () => ({}),
) {
  const rules = [
    taskRule({
      id: "near",
      on: { date: { workflow: "task", field: "due", while: ["open"] }, before: { days: 2 } },
      to: [{ field: "owner" }, { role: "clerk" }],
    }),
    taskRule({
      id: "idle",
      on: { state: { workflow: "task", state: "open", since: ["work"] }, after: { days: 1 } },
      repeat: { every: { days: 2 }, times: 3 },
    }),
    taskRule({ id: "begun", on: { fact: { workflow: "task", command: "open" } } }),
  ];
  const heard: string[] = [];
  const wrong: string[] = [];
  const over = new Set<string>();
  const contacts: Record<string, { addresses: { memory: string } } | undefined> = {};
  for (const person of ["anna", "clerk-1"]) contacts[person] = { addresses: { memory: person } };
  let dies: "no" | "sending" | "sent" = "no";
  const notifier: Notifier = {
    channel: "memory",
    isIdempotent: true,
    accepts: () => true,
    close: async () => {},
    async send(message) {
      const isKnown = heard.includes(message.id);
      if (dies === "sending") return new Promise(() => {});
      if (over.has(message.about.id)) wrong.push(`${message.about.id} is over`);
      if (contacts[message.to.person] === undefined) wrong.push(`${message.to.person} is forgotten`);
      // The receiver knows it again by its id: it is heard once.
      if (!isKnown) heard.push(message.id);
      return dies === "sent" ? new Promise(() => {}) : { outcome: "accepted" };
    },
  };
  const at = office({ rules, contacts, notifiers: [notifier] });
  const workers = [0, 1, 2].map(() => at.open(fault(at)));
  for (const [index, each] of ["t-1", "t-2"].entries()) await at.openTask(each, `2025-03-0${index + 6}`, { days: 60 });
  for (const each of actions) {
    const today = at.clock.now().toZonedDateTimeISO("Europe/Moscow").toPlainDate();
    if ("passes" in each) at.clock.moveTo(at.clock.now().add({ hours: each.passes }));
    else if ("opens" in each) {
      // Of what is over nothing is opened again.
      if (!over.has(each.opens)) await at.openTask(each.opens, today.add({ days: each.days }).toString(), { days: 60 });
    } else if ("moves" in each) await at.give(each.moves, "move", { due: today.add({ days: each.days }).toString() });
    else if ("works" in each) await at.give(each.works, "work");
    else if ("finishes" in each) {
      if ((await at.give(each.finishes, "finish")).outcome === "accepted") over.add(each.finishes);
    } else if ("forgets" in each) contacts[each.forgets] = undefined;
    else {
      const { engine, notifying } = workers[each.worker] ?? at;
      await notifying.dispatch();
      ({ dies } = each);
      if (dies === "no") await engine.deliver(notifying.deliver);
      else {
        const [leased] = await at.store.leaseOutbox({
          lease: Temporal.Duration.from({ minutes: 5 }),
          limit: 1,
          kind: "effect",
        });
        if (leased?.item.kind === "effect") {
          const { item, ...rest } = leased;
          void notifying.deliver({ ...rest, effect: item.effect, signal: AbortSignal.timeout(9999) });
          for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setImmediate(resolve));
        }
      }
      dies = "no";
    }
  }
  // One decision a key, whoever made it.
  const decisions = (await at.store.facts({ limit: 100_000 })).filter(({ command }) => command.type === "decide");
  const keys = decisions.map(({ command: { payload } }) =>
    JSON.stringify(
      [payload["rule"], payload["subject"], payload["period"], payload["recipient"]].map((part) =>
        typeof part === "object" ? (part as { id: string }).id : part,
      ),
    ),
  );
  return { heard, wrong, keys };
}

it("no word goes out twice for one key, nor after its subject is over or its person forgotten, however workers and crashes take turns", async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 40 }), async (actions) => {
      const { heard, wrong, keys } = await tell(actions);
      expect(wrong).toEqual([]);
      expect(new Set(heard).size).toBe(heard.length);
      expect(new Set(keys).size).toBe(keys.length);
      told += heard.length;
    }),
    { numRuns: runs(60) },
  );
  expect(told).toBeGreaterThan(5);
});

describe("a notifier with a fault", () => {
  /** Never hears that a task is finished. */
  const deaf = ({ store }: ReturnType<typeof office>): Partial<NotificationsOptions> => ({
    store: {
      async facts(query) {
        const facts = await store.facts(query);
        return facts.map((fact) =>
          fact.command.type === "finish"
            ? { ...fact, instance: { ...fact.instance, id: `${fact.instance.id}-x` } }
            : fact,
        );
      },
    },
  });
  /** Says that it has seen what there is, whatever it has seen. */
  const unchecked = ({ engine }: ReturnType<typeof office>): Engine => ({
    ...engine,
    async execute(given, input) {
      const { seen } = (input.payload ?? {}) as {
        readonly seen?: readonly { readonly workflow: string; readonly id: string }[];
      };
      if (seen === undefined) return engine.execute(given, input);
      const now = await Promise.all(
        seen.map(async (each) => ({ ...each, version: (await engine.instance(each))?.version ?? 0 })),
      );
      return engine.execute(given, { ...input, payload: { ...(input.payload as JsonObject), seen: now } });
    },
  });
  /** Goes on using what it has been told of people once. */
  const remembering = (): Partial<NotificationsOptions> => ({
    directory: {
      contactOf: async (person) => ({ addresses: { memory: person } }),
      holders: async (role) => [`${role}-1`],
    },
  });
  const night = { passes: 24 } as const;
  const round = { worker: 0, dies: "no" } as const;
  const finished: readonly Action[] = [
    night,
    { worker: 0, dies: "sending" },
    { finishes: "t-1" },
    night,
    round,
    night,
    round,
  ];
  const forgotten: readonly Action[] = [night, { worker: 0, dies: "sending" }, { forgets: "anna" }, night, round];

  it("tells of what is over, where the store is not asked what it has seen; where it is, nothing goes out", async () => {
    expect((await tell(finished)).wrong).toEqual([]);
    expect((await tell(finished, deaf)).wrong).toEqual([]);
    const { wrong } = await tell(finished, (at) => ({ ...deaf(at), engine: unchecked(at) }));
    expect(new Set(wrong)).toEqual(new Set(["t-1 is over"]));
  });

  it("writes to whom is forgotten, where it remembers addresses", async () => {
    expect((await tell(forgotten)).wrong).toEqual([]);
    expect(new Set((await tell(forgotten, remembering)).wrong)).toEqual(new Set(["anna is forgotten"]));
  });
});
