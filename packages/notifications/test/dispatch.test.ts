import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { office } from "./office.ts";
import { taskRule } from "./task.ts";

const due = { workflow: "task", field: "due", while: ["open"] };
const twoDaysBefore = taskRule({ id: "near", on: { date: due, before: { days: 2 } } });
const weekly = taskRule({
  id: "weekly",
  on: { state: { workflow: "task", state: "open", since: ["work"] }, after: { days: 7 } },
  repeat: { every: { days: 7 }, times: 10 },
});

describe("a reminder", () => {
  it("goes out once, at its hour, whoever looks however often", async () => {
    const { openTask, passTo, sent, open } = office({ rules: [twoDaysBefore] });
    await openTask("t-1", "2025-03-14");
    await passTo("2025-03-13T12:00:00Z");
    await passTo("2025-03-13T13:00:00Z", open().notifying);
    expect(sent()).toEqual(["2025-03-12T06:00:00Z anna t-1"]);
  });

  it("is made up for after the process was down on its day, and told late only once", async () => {
    const { openTask, clock, passTo, sent } = office({ rules: [twoDaysBefore] });
    await openTask("t-1", "2025-03-14");
    clock.moveTo(Temporal.Instant.from("2025-03-13T08:00:00Z"));
    await passTo("2025-03-13T09:00:00Z");
    expect(sent()).toEqual(["2025-03-13T08:00:00Z anna t-1"]);
  });

  it("whose time was over before anybody knew of the deadline is left out, and the one after it comes", async () => {
    const lastDay = taskRule({ id: "last", on: { date: due, before: { days: 0 } } });
    const { openTask, passTo, sent, skipped, give } = office({ rules: [twoDaysBefore, lastDay] });
    // Opened three days ahead: both come, nothing at once. Opened a day ahead: the first is over.
    await openTask("t-1", "2025-03-06");
    await passTo("2025-03-05T08:00:00Z");
    await openTask("t-2", "2025-03-06");
    await passTo("2025-03-06T12:00:00Z");
    expect(sent()).toEqual([
      "2025-03-04T06:00:00Z anna t-1",
      "2025-03-06T06:00:00Z anna t-1",
      "2025-03-06T06:00:00Z anna t-2",
    ]);
    expect(await skipped()).toEqual(["too-late"]);
    // Who was told of another day hears of the new one, however near it is.
    await openTask("t-3", "2025-03-14");
    await passTo("2025-03-12T08:00:00Z");
    await give("t-3", "move", { due: "2025-03-13" });
    await passTo("2025-03-12T09:00:00Z");
    expect(sent().slice(3)).toEqual(["2025-03-12T06:00:00Z anna t-3", "2025-03-12T08:00:00Z anna t-3"]);
  });

  it("of a rule that wishes so comes at once where its time was over before", async () => {
    const { openTask, passTo, sent } = office({ rules: [{ ...twoDaysBefore, sendLate: true }] });
    await openTask("t-1", "2025-03-04");
    await passTo("2025-03-03T09:00:00Z");
    expect(sent()).toEqual(["2025-03-03T06:00:00Z anna t-1"]);
  });

  it("of a weekly rule that missed three weeks goes out once; the others are noted as missed", async () => {
    const { openTask, clock, passTo, sent, skipped } = office({ rules: [weekly] });
    await openTask("t-1", "2025-06-30", { days: 300 });
    clock.moveTo(Temporal.Instant.from("2025-03-25T08:00:00Z"));
    await passTo("2025-03-25T09:00:00Z");
    expect(sent()).toEqual(["2025-03-25T08:00:00Z anna t-1"]);
    expect(await skipped()).toEqual(["too-late", "too-late"]);
  });

  it.each([
    ["all", 3, []],
    ["latest", 1, ["missed", "missed"]],
    ["none", 0, ["missed", "missed", "missed"]],
  ] as const)("with catchUp %s after a time away", async (catchUp, count, notes) => {
    const { openTask, clock, passTo, sent, skipped } = office({ rules: [{ ...weekly, catchUp, maxLateness: 8000 }] });
    await openTask("t-1", "2025-06-30", { days: 300 });
    clock.moveTo(Temporal.Instant.from("2025-03-25T08:00:00Z"));
    await passTo("2025-03-25T09:00:00Z");
    expect(sent()).toHaveLength(count);
    expect(await skipped()).toEqual(notes);
  });

  it("is not sent when it makes no sense any more, and that is noted", async () => {
    const { openTask, clock, passTo, sent, skipped } = office({ rules: [twoDaysBefore] });
    await openTask("t-1", "2025-03-14");
    clock.moveTo(Temporal.Instant.from("2025-03-15T08:00:00Z"));
    await passTo("2025-03-15T09:00:00Z");
    expect(sent()).toEqual([]);
    expect(await skipped()).toEqual(["too-late"]);
  });

  it("follows its day when it moves: told anew for another one, never twice for the same", async () => {
    const { openTask, give, passTo, sent, box } = office({ rules: [twoDaysBefore] });
    await openTask("t-1", "2025-03-10");
    await give("t-1", "move", { due: "2025-03-21" });
    await passTo("2025-03-19T12:00:00Z");
    expect(sent()).toEqual(["2025-03-19T06:00:00Z anna t-1"]);
    await give("t-1", "move", { due: "2025-03-24" });
    await passTo("2025-03-20T12:00:00Z");
    await give("t-1", "move", { due: "2025-03-21" });
    await passTo("2025-03-21T12:00:00Z");
    await give("t-1", "move", { due: "2025-03-26" });
    await passTo("2025-03-28T12:00:00Z");
    expect(sent()).toEqual(["2025-03-19T06:00:00Z anna t-1", "2025-03-24T06:00:00Z anna t-1"]);
    expect(box.messages.map(({ data }) => data["about"])).toEqual(["2025-03-21", "2025-03-26"]);
  });

  it("is not sent of what was done a moment before, though it was decided on", async () => {
    const { openTask, give, clock, notifying, engine, sent, skipped } = office({ rules: [twoDaysBefore] });
    await openTask("t-1", "2025-03-14");
    clock.moveTo(Temporal.Instant.from("2025-03-12T06:00:00Z"));
    expect(await notifying.dispatch()).toEqual({ decided: 1, hasMore: false });
    await give("t-1", "finish");
    await engine.deliver(notifying.deliver);
    expect(sent()).toEqual([]);
    expect(await skipped()).toEqual(["subject-closed"]);
  });

  it("reaches each person once, in however many ways the rule means him", async () => {
    const to = [{ field: "owner" }, { field: "helpers" }, { role: "clerk" }];
    const { openTask, passTo, sent } = office({ rules: [{ ...twoDaysBefore, to }] });
    await openTask("t-1", "2025-03-14", { helpers: ["boris", "anna", "boris"] });
    await passTo("2025-03-12T07:00:00Z");
    expect(sent().map((line) => line.split(" ")[1])).toEqual(["anna", "boris", "clerk-1"]);
  });

  it("climbs a ladder by working days while nothing is done, and it has an end", async () => {
    const ladder = taskRule({
      id: "ladder",
      on: { state: { workflow: "task", state: "open" }, after: { days: 4 } },
      ladder: [1, 1, 1]
        .map((days, index) => ({
          after: { days, of: "working" as const },
          to: [{ role: ["clerk", "boss", "head"][index] ?? "" }].filter(({ role }) => role !== "head"),
        }))
        .filter(({ to }) => to.length > 0),
    });
    const { openTask, passTo, sent } = office({ rules: [ladder] });
    await openTask("t-1", "2025-06-30", { days: 300 });
    await passTo("2025-04-03T12:00:00Z");
    // Monday and four days make a Friday; the steps go over the weekend.
    expect(sent()).toEqual([
      "2025-03-07T06:00:00Z anna t-1",
      "2025-03-10T06:00:00Z clerk-1 t-1",
      "2025-03-11T06:00:00Z boss-1 t-1",
    ]);
  });

  it("of a waiting deadline comes before it, and of one that has passed after it", async () => {
    const near = taskRule({ id: "near", on: { timer: { workflow: "task", timer: "deadline" }, before: { days: 3 } } });
    const passed = taskRule({
      id: "passed",
      on: { fact: { workflow: "task", timer: "deadline" } },
      to: [{ role: "boss" }],
    });
    const { openTask, passTo, sent } = office({ rules: [near, passed] });
    await openTask("t-1", "2025-06-30", { days: 10 });
    await passTo("2025-03-20T12:00:00Z");
    expect(sent()).toEqual(["2025-03-10T06:00:00Z anna t-1", "2025-03-13T06:00:00Z boss-1 t-1"]);
  });

  it("of somebody who was forgotten or never known is noted and not sent, also between deciding and sending", async () => {
    const contacts: Record<string, { addresses: Record<string, string> } | undefined> = { anna: undefined };
    const { openTask, passTo, sent, skipped, clock, notifying, engine } = office({ rules: [twoDaysBefore], contacts });
    await openTask("t-1", "2025-03-14");
    await passTo("2025-03-12T06:30:00Z");
    contacts["anna"] = { addresses: { memory: "anna" } };
    await openTask("t-2", "2025-03-20");
    clock.moveTo(Temporal.Instant.from("2025-03-18T06:00:00Z"));
    await notifying.dispatch();
    contacts["anna"] = undefined;
    await engine.deliver(notifying.deliver);
    expect(sent()).toEqual([]);
    expect(await skipped()).toEqual(["no-contact", "no-contact"]);
  });
});

describe("an hour by the wall clock", () => {
  it.each([
    ["2020-12-15", "2020-12-15T06:00:00Z"],
    ["2021-01-15", "2021-01-15T07:00:00Z"],
  ])("is kept in Volgograd, which has changed its zone: 10:00 on %s is %s", async (day, instant) => {
    const volgograd = { anna: { addresses: { memory: "anna" }, timeZone: "Europe/Volgograd" } };
    const last = taskRule({ id: "last", on: { date: due, before: { days: 0 } }, at: "10:00" });
    const { openTask, passTo, sent } = office({ start: "2020-12-01T06:00:00Z", rules: [last], contacts: volgograd });
    await openTask("t-1", day, { days: 300 });
    await passTo("2021-02-01T00:00:00Z");
    expect(sent()).toEqual([`${instant} anna t-1`]);
  });
});

describe("quiet hours and days off", () => {
  const at = (more = {}) =>
    taskRule({
      id: "fact",
      on: { fact: { workflow: "task", command: "work" } },
      at: "00:00",
      workingDays: false,
      ...more,
    });
  const told = async (rule: ReturnType<typeof at>, start: string, contacts = {}) => {
    const { openTask, give, clock, passTo, sent } = office({ rules: [rule], start: "2025-03-01T00:00:00Z", contacts });
    await openTask("t-1", "2026-06-30", { days: 300 });
    clock.moveTo(Temporal.Instant.from(start));
    await give("t-1", "work");
    await passTo(
      Temporal.Instant.from(start)
        .add({ hours: 24 * 14 })
        .toString(),
    );
    return sent().map((line) => line.split(" ")[0]);
  };
  const zone = (timeZone: string) => ({ anna: { addresses: { memory: "anna" }, timeZone } });

  it("are those of whoever is told: Kamchatka waits for its morning, Kaliningrad hears at once", async () => {
    expect(await told(at(), "2025-03-10T10:00:00Z", zone("Asia/Kamchatka"))).toEqual(["2025-03-10T20:00:00Z"]);
    expect(await told(at(), "2025-03-10T10:00:00Z", zone("Europe/Kaliningrad"))).toEqual(["2025-03-10T10:00:00Z"]);
  });

  it("end at their end, to the minute", async () => {
    expect(await told(at(), "2025-03-10T04:59:59Z")).toEqual(["2025-03-10T05:00:00Z"]);
    expect(await told(at(), "2025-03-10T05:00:00Z")).toEqual(["2025-03-10T05:00:00Z"]);
    expect(await told(at(), "2025-03-10T17:59:59Z")).toEqual(["2025-03-10T17:59:59Z"]);
    expect(await told(at(), "2025-03-10T18:00:00Z")).toEqual(["2025-03-11T05:00:00Z"]);
  });

  it("do not hold what is urgent", async () => {
    expect(await told(at({ isUrgent: true }), "2025-03-10T22:00:00Z")).toEqual(["2025-03-10T22:00:00Z"]);
  });

  it("give way to working days as they were moved", async () => {
    const rule = at({ workingDays: true });
    expect(await told(rule, "2025-11-01T10:00:00Z")).toEqual(["2025-11-01T10:00:00Z"]);
    expect(await told(rule, "2025-11-03T10:00:00Z")).toEqual(["2025-11-05T05:00:00Z"]);
  });
});
