import { schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
import {
  isQuiet,
  type Message,
  notificationRule,
  type Notifier,
  parseRules,
  type Sent,
} from "@nastavnik/notifications";
import { memoryNotifier } from "@nastavnik/notifications/memory";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { office } from "./office.ts";
import { russianZones } from "./russian-zones.ts";
import { taskModel, taskRule } from "./task.ts";

const due = { workflow: "task", field: "due", while: ["open"] };
const near = taskRule({ id: "near", on: { date: due, before: { days: 2 } } });
const instant = (text: string) => Temporal.Instant.from(text);

describe("a clock", () => {
  it("that has no such hour, or has it twice, moves a reminder to the hour after it and to the first of both", async () => {
    const calendar = schoolCalendar(schoolCalendarData.parse({ timeZone: "Europe/Berlin" }));
    const rule = taskRule({
      id: "near",
      on: { date: due, before: { days: 1 } },
      at: "02:30",
      workingDays: false,
      isUrgent: true,
    });
    const { openTask, passTo, sent } = office({ calendar, rules: [rule], start: "2025-03-01T06:00:00Z" });
    await openTask("t-1", "2025-03-31", { days: 300 });
    await openTask("t-2", "2025-10-27", { days: 300 });
    await passTo("2025-11-01T00:00:00Z");
    expect(sent()).toEqual(["2025-03-30T01:30:00Z anna t-1", "2025-10-26T00:30:00Z anna t-2"]);
  });

  it("that went ahead by a day and came back has sent nothing twice and loses nothing", async () => {
    const { openTask, clock, notifying, engine, sent, open, store } = office({ rules: [near] });
    await openTask("t-1", "2025-03-14");
    await openTask("t-2", "2025-03-17");
    // Another process, whose clock is a day ahead.
    const ahead = open({ clock: { now: () => clock.now().add({ hours: 24 }) } });
    clock.moveTo(instant("2025-03-11T06:00:00Z"));
    await ahead.notifying.dispatch();
    expect((await store.facts({ limit: 100 })).filter(({ command }) => command.type === "decide")).toHaveLength(1);
    clock.moveTo(instant("2025-03-12T06:00:00Z"));
    await notifying.dispatch();
    await engine.deliver(notifying.deliver);
    clock.moveTo(instant("2025-03-17T06:00:00Z"));
    await notifying.dispatch();
    await engine.deliver(notifying.deliver);
    expect(sent().map((line) => line.split(" ")[2])).toEqual(["t-1", "t-2"]);
  });
});

describe("rules that change", () => {
  const rulesWith = (...rules: readonly ReturnType<typeof taskRule>[]) =>
    parseRules({ off: ["task-due"], rules, limits: { perDay: 1000 } }, taskModel);

  it("hold from then on: what waits follows them, and what was sent is not sent again", async () => {
    const { openTask, clock, open, sent } = office({ rules: [near] });
    await openTask("t-1", "2025-03-14");
    await openTask("t-2", "2025-03-20");
    const first = open();
    clock.moveTo(instant("2025-03-12T06:00:00Z"));
    await first.notifying.dispatch();
    await first.engine.deliver(first.notifying.deliver);
    const edited = open({ rules: rulesWith(taskRule({ id: "near", on: { date: due, before: { days: 7 } } })) });
    clock.moveTo(instant("2025-03-13T06:00:00Z"));
    await edited.notifying.dispatch();
    await edited.engine.deliver(edited.notifying.deliver);
    expect(sent()).toEqual(["2025-03-12T06:00:00Z anna t-1", "2025-03-13T06:00:00Z anna t-2"]);
  });

  it("and are switched off keep what was decided on from going out", async () => {
    const { openTask, clock, notifying, open, sent, skipped } = office({ rules: [near] });
    await openTask("t-1", "2025-03-14");
    clock.moveTo(instant("2025-03-12T06:00:00Z"));
    await notifying.dispatch();
    const without = open({ rules: rulesWith() });
    await without.engine.deliver(without.notifying.deliver);
    expect(sent()).toEqual([]);
    expect(await skipped()).toEqual(["subject-closed"]);
  });
});

describe("what goes wrong", () => {
  it("on the way to one is told to the next step of the ladder, which has an end", async () => {
    const ladder = taskRule({
      id: "ladder",
      on: { state: { workflow: "task", state: "open" }, after: { days: 4 } },
      ladder: [{ after: { days: 1, of: "working" }, to: [{ role: "clerk" }] }],
      body: { ru: "{undelivered, select, yes {не доставлено} other {}}", en: "{ref}" },
    });
    const box = memoryNotifier({
      answer: ({ to }) => (to.person === "anna" ? { outcome: "never", code: "gone", isAddressDead: true } : undefined),
    });
    const { openTask, passTo } = office({ rules: [ladder], notifiers: [box] });
    await openTask("t-1", "2025-06-30", { days: 300 });
    await passTo("2025-04-03T12:00:00Z");
    expect(box.messages.map(({ to, text }) => [to.person, text])).toEqual([["clerk-1", "не доставлено"]]);
  });

  it("on the way of one step leaves the next until that one was sent, and counts from then", async () => {
    const ladder = taskRule({
      id: "ladder",
      on: { state: { workflow: "task", state: "open" }, after: { days: 4 } },
      ladder: [{ after: { days: 2, of: "working" }, to: [{ role: "clerk" }] }],
    });
    let isDown = true;
    const hour = Temporal.Duration.from({ hours: 1 });
    const box = memoryNotifier({
      answer: () => (isDown ? { outcome: "later", code: "down", after: hour, tries: 1000 } : undefined),
    });
    const { openTask, passTo, clock, notifying, engine } = office({ rules: [ladder], notifiers: [box] });
    await openTask("t-1", "2025-06-30", { days: 300 });
    // Due on Friday; the server is down until Thursday, and the next step would have been due on Tuesday.
    const send = async (until: string): Promise<void> => {
      for (const end = instant(until); Temporal.Instant.compare(clock.now(), end) < 0;) {
        clock.moveTo(clock.now().add({ hours: 6 }));
        await notifying.dispatch();
        await engine.deliver(notifying.deliver);
      }
    };
    await send("2025-03-13T06:00:00Z");
    expect(box.messages).toEqual([]);
    isDown = false;
    await send("2025-03-13T12:00:00Z");
    expect(box.messages.map(({ to }) => to.person)).toEqual(["anna"]);
    await send("2025-03-16T12:00:00Z");
    expect(box.messages).toHaveLength(1);
    await passTo("2025-03-20T12:00:00Z");
    expect(box.messages.map(({ at, to }) => `${at.toString()} ${to.person}`)).toEqual([
      expect.stringContaining("anna"),
      "2025-03-17T06:00:00Z clerk-1",
    ]);
  });

  it("with one server that says nothing keeps the letters to others from nobody, and is tried again", async () => {
    const heard: string[] = [];
    const notifier: Notifier = {
      channel: "memory",
      isIdempotent: true,
      accepts: () => true,
      async send({ to }, { signal }) {
        if (to.person === "anna") {
          return new Promise<Sent>((resolve) => {
            signal.addEventListener("abort", () => resolve({ outcome: "later", code: "timed-out" }), { once: true });
          });
        }
        heard.push(to.person);
        return { outcome: "accepted" };
      },
      close: async () => {},
    };
    const { openTask, clock, notifying, engine } = office({ rules: [near], notifiers: [notifier] });
    for (const [index, owner] of ["anna", "boris", "vera"].entries())
      await openTask(`t-${index}`, "2025-03-14", { owner });
    clock.moveTo(instant("2025-03-12T06:00:00Z"));
    await notifying.dispatch();
    const deadline = Temporal.Duration.from({ milliseconds: 30 });
    expect((await engine.deliver(notifying.deliver, { deadline })).delivered).toBe(2);
    expect(heard.toSorted()).toEqual(["boris", "vera"]);
    expect(await engine.asides()).toEqual([]);
  });

  it("in the text of one rule is told of that one, and the others go out", async () => {
    const { rules, ...rest } = parseRules({ off: ["task-due"], rules: [near] }, taskModel);
    const broken = notificationRule.parse({
      ...near,
      id: "broken",
      to: [{ field: "helpers" }],
      body: { ru: "{nobody}", en: "{nobody}" },
    });
    const { openTask, clock, open, box } = office();
    await openTask("t-1", "2025-03-14", { helpers: ["boris"] });
    // As a host could hand it over that does not read rules by `parseRules`.
    const { engine, notifying } = open({ rules: { ...rest, rules: [...rules, broken] } });
    clock.moveTo(instant("2025-03-12T06:00:00Z"));
    await notifying.dispatch();
    await engine.deliver(notifying.deliver);
    expect(box.messages.map(({ to }) => to.person)).toEqual(["anna"]);
    expect(await engine.asides()).toMatchObject([{ failure: { code: "template" } }]);
  });
});

it("no letter of any kind goes out in somebody's quiet hours, in any zone of Russia, however often it is tried", async () => {
  const rules = [
    taskRule({ id: "begun", on: { fact: { workflow: "task", command: "open" } }, at: "00:00", workingDays: false }),
    taskRule({ id: "near", on: { date: due, before: { days: 2 } }, to: [{ field: "owner", digest: "day" }] }),
    taskRule({ id: "idle", on: { state: { workflow: "task", state: "open", since: ["work"] }, after: { days: 1 } } }),
  ];
  const action = fc.oneof(
    { weight: 4, arbitrary: fc.record({ passes: fc.integer({ min: 10, max: 900 }), isBusy: fc.boolean() }) },
    fc.record({ opens: fc.integer({ min: 0, max: 9 }), days: fc.integer({ min: 0, max: 9 }) }),
    fc.record({ works: fc.integer({ min: 0, max: 9 }) }),
  );
  let letters = 0;
  const input = fc.record({ timeZone: fc.constantFrom(...russianZones), actions: fc.array(action, { maxLength: 40 }) });
  await fc.assert(
    fc.asyncProperty(input, async ({ timeZone, actions }) => {
      const tried: Temporal.Instant[] = [];
      let isBusy = false;
      const notifier: Notifier = {
        channel: "memory",
        isIdempotent: true,
        accepts: () => true,
        async send(_message: Message): Promise<Sent> {
          tried.push(at.clock.now());
          return isBusy
            ? { outcome: "later", code: "busy", after: Temporal.Duration.from({ minutes: 40 }) }
            : { outcome: "accepted" };
        },
        close: async () => {},
      };
      const contacts = { anna: { addresses: { memory: "anna" }, timeZone } };
      const at = office({ rules, contacts, notifiers: [notifier], perDay: 1 });
      await at.openTask("t-0", "2025-03-12", { days: 90 });
      for (const each of actions) {
        if ("passes" in each) {
          ({ isBusy } = each);
          at.clock.moveTo(at.clock.now().add({ minutes: each.passes }));
        } else if ("works" in each) await at.give(`t-${each.works}`, "work");
        else {
          const day = at.clock.now().toZonedDateTimeISO(timeZone).toPlainDate().add({ days: each.days });
          await at.openTask(`t-${each.opens}`, day.toString(), { days: 90 });
        }
        await at.notifying.dispatch();
        await at.engine.deliver(at.notifying.deliver);
      }
      const quiet = { from: "21:00", to: "08:00" };
      const local = tried.map((when) => when.toZonedDateTimeISO(timeZone).toPlainTime());
      expect(local.filter((time) => isQuiet(time, quiet)).map(String)).toEqual([]);
      letters += tried.length;
    }),
    { numRuns: runs(40) },
  );
  expect(letters).toBeGreaterThan(runs(40));
});
