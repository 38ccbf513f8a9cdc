import { type Message, type Notifier, parseRules, type Sent } from "@nastavnik/notifications";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { office } from "./office.ts";
import { taskModel, taskRule } from "./task.ts";

const due = { workflow: "task", field: "due", while: ["open"] };
const gathered = (digest: "day" | "week", more = {}) =>
  taskRule({ id: "near", on: { date: due, before: { days: 2 } }, to: [{ field: "owner", digest }], ...more });
const instant = (text: string) => Temporal.Instant.from(text);
const accepted: Sent = { outcome: "accepted" };

/** A channel that answers so, in turn; the last answer for ever. */
function channel(answers: readonly Sent[]): { readonly notifier: Notifier; readonly messages: Message[] } {
  const messages: Message[] = [];
  const notifier: Notifier = {
    channel: "memory",
    isIdempotent: true,
    accepts: () => true,
    async send(message) {
      messages.push(message);
      return answers[Math.min(messages.length, answers.length) - 1] ?? accepted;
    },
    close: async () => {},
  };
  return { notifier, messages };
}
const letters = (messages: readonly Message[]) =>
  messages.map(
    ({ at, to, subject, text }) => `${at.toString()} ${to.person} ${subject}: ${text.replaceAll("\n", "|")}`,
  );

describe("a digest", () => {
  it("is one letter a day with all that waits for it, and none where nothing does", async () => {
    const { openTask, passTo, box } = office({ rules: [gathered("day")] });
    await openTask("t-1", "2025-03-14");
    await openTask("t-2", "2025-03-14");
    await openTask("t-3", "2025-03-18");
    await passTo("2025-03-20T12:00:00Z");
    expect(letters(box.messages)).toEqual([
      "2025-03-12T05:30:00Z anna Сводка: 2 дела: Поручение № 1: 14 марта 2025 года||Поручение № 2: 14 марта 2025 года",
      // Sunday two days before is no day for a digest; of one thing it says what that says by itself.
      "2025-03-17T05:30:00Z anna Поручение № 3: 18 марта 2025 года: Поручение № 3: 18 марта 2025 года",
    ]);
  });

  it("of a week goes out on its day, or the first working day after it; what it would tell too late comes by itself", async () => {
    const { openTask, passTo, box } = office({ rules: [gathered("week")], start: "2025-06-10T06:00:00Z" });
    for (const [task, day] of [
      ["t-1", "2025-06-17"],
      ["t-2", "2025-06-20"],
      ["t-3", "2025-11-07"],
    ] as const) {
      await openTask(task, day, { days: 300 });
    }
    await passTo("2025-11-20T12:00:00Z");
    expect(box.messages.map(({ at, about }) => `${at.toString()} ${about.id}`)).toEqual([
      "2025-06-16T05:30:00Z t-1",
      "2025-06-18T06:00:00Z t-2",
      // Monday and Tuesday are off that week.
      "2025-11-05T05:30:00Z t-3",
    ]);
  });

  it("goes out late where the process was down, and holds what comes after it for the next", async () => {
    const { openTask, clock, passTo, box } = office({ rules: [gathered("day")] });
    await openTask("t-1", "2025-03-14");
    clock.moveTo(instant("2025-03-12T10:00:00Z"));
    await passTo("2025-03-12T11:00:00Z");
    await openTask("t-2", "2025-03-14");
    await passTo("2025-03-13T06:00:00Z");
    expect(box.messages.map(({ at, about }) => `${at.toString()} ${about.id}`)).toEqual([
      "2025-03-12T10:00:00Z t-1",
      "2025-03-13T05:30:00Z t-2",
    ]);
  });

  it("tells fifty things and how many more there are", async () => {
    const { openTask, passTo, box } = office({ rules: [gathered("day")] });
    for (let task = 0; task < 72; task++) await openTask(`t-${task}`, "2025-03-14");
    await passTo("2025-03-12T06:00:00Z");
    expect(box.messages).toHaveLength(1);
    expect(box.messages[0]?.subject).toBe("Сводка: 72 дела");
    expect(box.messages[0]?.text.split("\n\n")).toHaveLength(51);
    expect(box.messages[0]?.text).toMatch(/\n\n… и ещё 22 дела$/);
  });

  it("leaves out what was done meanwhile, and is not sent where nothing is left", async () => {
    const { openTask, give, clock, notifying, engine, box, skipped } = office({ rules: [gathered("day")] });
    for (const task of ["t-1", "t-2", "t-3"]) await openTask(task, "2025-03-14");
    clock.moveTo(instant("2025-03-12T05:30:00Z"));
    expect((await notifying.dispatch()).decided).toBe(4);
    await give("t-2", "finish");
    await engine.deliver(notifying.deliver);
    expect(box.messages.map(({ data }) => data["subjects"])).toEqual([["task/t-1", "task/t-3"]]);
    expect(await skipped()).toEqual(["subject-closed"]);
  });

  it("that could not be delivered leaves its things to the next one", async () => {
    const { notifier, messages } = channel([{ outcome: "never", code: "too-long" }, accepted]);
    const { openTask, passTo } = office({ rules: [gathered("day")], notifiers: [notifier] });
    await openTask("t-1", "2025-03-14");
    await openTask("t-2", "2025-03-14");
    await passTo("2025-03-13T12:00:00Z");
    expect(messages.map(({ subject, about }) => `${subject} ${about.workflow}`)).toEqual([
      "Сводка: 2 дела notification",
      "Сводка: 2 дела notification",
    ]);
    expect(new Set(messages.map(({ id }) => id)).size).toBe(2);
  });

  it("is what a person gets who was told enough by single letters that day; what is urgent comes by itself", async () => {
    const rule = gathered("day", { to: [{ field: "owner" }] });
    const urgent = taskRule({ id: "urgent", on: { date: due, before: { days: 2 } }, isUrgent: true });
    const { openTask, passTo, box } = office({ rules: [rule, urgent], perDay: 2 });
    for (const task of ["t-1", "t-2", "t-3", "t-4"]) await openTask(task, "2025-03-14");
    await passTo("2025-03-14T12:00:00Z");
    const by = (name: string) => box.messages.filter(({ rule: of }) => of === name).map(({ at }) => at.toString());
    expect(by("urgent")).toHaveLength(4);
    expect(by("near").length + by("urgent").length).toBeGreaterThanOrEqual(4);
    expect(by("digest")).toEqual(["2025-03-13T05:30:00Z"]);
    expect(box.messages.find(({ rule: of }) => of === "digest")?.data["subjects"]).toHaveLength(4 - by("near").length);
  });

  it("takes what goes beyond the limit of a day, also where two processes decide in the same moment", async () => {
    const [near, other] = ["near", "other"].map((id) => gathered("day", { id, to: [{ field: "owner" }] }));
    const rulesOf = (...rules: readonly (typeof near)[]) =>
      parseRules({ off: ["task-due"], rules: rules.flatMap((rule) => rule ?? []), limits: { perDay: 2 } }, taskModel);
    const { openTask, clock, open, store, box } = office();
    for (const task of ["t-1", "t-2"]) await openTask(task, "2025-03-14");
    let isBehind = false;
    const facts: typeof store.facts = async (query) => (isBehind ? [] : store.facts(query));
    const first = open({ rules: rulesOf(near) });
    const second = open({ rules: rulesOf(other), store: { facts } });
    await second.notifying.nextDue();
    isBehind = true;
    clock.moveTo(instant("2025-03-12T06:00:00Z"));
    for (const { notifying } of [first, second]) expect((await notifying.dispatch()).decided).toBe(2);
    const third = open({ rules: rulesOf(near, other) });
    await third.engine.deliver(third.notifying.deliver);
    expect(box.messages.map(({ rule }) => rule)).toEqual(["near", "near"]);
    clock.moveTo(instant("2025-03-13T05:30:00Z"));
    await third.notifying.dispatch();
    await third.engine.deliver(third.notifying.deliver);
    expect(box.messages.slice(2).map(({ data }) => data["subjects"])).toEqual([["task/t-1", "task/t-2"]]);
  });

  it("is told by the protocol and the rules as what it is", async () => {
    const { openTask, clock, notifying, store } = office({ rules: [gathered("day")] });
    await openTask("t-1", "2025-03-14");
    clock.moveTo(instant("2025-03-12T05:30:00Z"));
    await notifying.dispatch();
    const facts = (await store.facts({ limit: 100 })).filter(({ instance }) => instance.workflow === "notification");
    expect(facts.map(({ to }) => to)).toEqual(["gathered", "queued"]);
  });

  it("holds each thing in exactly one that was sent, however workers, failures and closures take turns", async () => {
    const rule = gathered("day", { on: { state: { workflow: "task", state: "open" }, after: { days: 1 } } });
    const id = fc.constantFrom("t-1", "t-2", "t-3", "t-4", "t-5", "t-6");
    const action = fc.oneof(
      { weight: 3, arbitrary: fc.record({ passes: fc.integer({ min: 2, max: 30 }) }) },
      { weight: 4, arbitrary: fc.record({ worker: fc.integer({ min: 0, max: 1 }), fails: fc.boolean() }) },
      { weight: 2, arbitrary: fc.record({ opens: id, days: fc.integer({ min: 1, max: 9 }) }) },
      fc.record({ finishes: id }),
    );
    let told = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 40 }), async (actions) => {
        const heard: string[] = [];
        const toldTooLate: string[] = [];
        let fails = false;
        const notifier: Notifier = {
          ...channel([]).notifier,
          async send(message) {
            if (fails) return { outcome: "never", code: "too-long" };
            const subjects = (message.data["subjects"] as string[] | undefined) ?? [`task/${message.about.id}`];
            heard.push(...subjects);
            return accepted;
          },
        };
        const at = office({ rules: [rule], notifiers: [notifier] });
        const workers = [0, 1].map(() => at.open());
        const over = new Set<string>();
        for (const task of ["t-1", "t-2"]) await at.openTask(task, "2025-06-06", { days: 90 });
        for (const each of actions) {
          const today = at.clock.now().toZonedDateTimeISO("Europe/Moscow").toPlainDate();
          if ("passes" in each) at.clock.moveTo(at.clock.now().add({ hours: each.passes }));
          else if ("opens" in each)
            await at.openTask(each.opens, today.add({ days: each.days }).toString(), { days: 90 });
          else if ("finishes" in each) {
            if ((await at.give(each.finishes, "finish")).outcome === "accepted") over.add(each.finishes);
          } else {
            ({ fails } = each);
            const { engine, notifying } = workers[each.worker] ?? at;
            await notifying.dispatch();
            const before = heard.length;
            await engine.deliver(notifying.deliver);
            toldTooLate.push(...heard.slice(before).filter((line) => over.has(line.split("/")[1] ?? "")));
          }
        }
        fails = false;
        at.clock.moveTo(at.clock.now().add({ hours: 24 * 8 }));
        for (let round = 0; round < 2; round++) {
          await at.notifying.dispatch();
          await at.engine.deliver(at.notifying.deliver);
          at.clock.moveTo(at.clock.now().add({ hours: 24 * 4 }));
        }
        expect(new Set(heard).size).toBe(heard.length);
        expect(toldTooLate).toEqual([]);
        const facts = await at.store.facts({ limit: 100_000 });
        const tells = facts.filter(({ command }) => command.type === "tell").map(({ instance }) => instance.id);
        expect(new Set(tells).size).toBe(tells.length);
        told += heard.length;
      }),
      { numRuns: runs(40) },
    );
    expect(told).toBeGreaterThan(runs(40));
  });
});
