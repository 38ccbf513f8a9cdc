import { type Locale } from "@nastavnik/core";
import { dayText, lintRules, notificationRules, parseRules, say, type TemplateValues } from "@nastavnik/notifications";
import { targetModelNotifications } from "@nastavnik/notifications/target-model";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { taskModel, taskRule } from "./task.ts";

const due = { workflow: "task", field: "due" };
const errorOf = (given: unknown): string => {
  try {
    parseRules(given, taskModel);
    return "";
  } catch (error) {
    expect(error).toMatchObject({ code: "invalid-input" });
    return (error as Error).message;
  }
};
const rule = (changes: object) => ({
  rules: [{ ...taskRule({ id: "near", on: { date: due, before: { days: 2 } } }), ...changes }],
});
const inBoth = (text: string) => ({ ru: text, en: text });

describe("rules", () => {
  it("ship for the target model, and name nothing that is not there", () => {
    expect(lintRules(targetModelNotifications.rules, targetModelNotifications)).toEqual([]);
    expect(targetModelNotifications.rules.length).toBeGreaterThan(10);
  });

  it("of an organisation replace shipped ones, leave some out, and say them in other words", () => {
    const { rules, quiet } = parseRules(
      { quiet: { from: "20:00", to: "09:00" }, texts: { "task-due": { subject: inBoth("{ref}!") } } },
      taskModel,
    );
    expect(quiet).toEqual({ from: "20:00", to: "09:00" });
    expect(rules).toMatchObject([{ id: "task-due", subject: { ru: "{ref}!" } }]);
    expect(parseRules({ off: ["task-due"] }, taskModel).rules).toEqual([]);
    const own = parseRules(
      { rules: [taskRule({ id: "task-due", on: { date: due, before: { days: 9 } } })] },
      taskModel,
    );
    expect(own.rules).toMatchObject([{ on: { before: { days: 9, of: "calendar" } } }]);
  });

  it.each([
    [
      "a workflow that is not there",
      rule({ on: { fact: { workflow: "tasks", command: "open" } } }),
      "rules.near.on.fact.workflow: expected a workflow, met tasks; near: task",
    ],
    [
      "a fact that is not there",
      rule({ on: { fact: { workflow: "task", command: "opens" } } }),
      "rules.near.on.fact.command: expected a command of task, met opens; near: open",
    ],
    [
      "a deadline that is not there",
      rule({ on: { timer: { workflow: "task", timer: "end" }, before: { days: 1 } } }),
      "rules.near.on.timer.timer: expected a deadline of task, met end",
    ],
    [
      "a state that is not there",
      rule({ on: { state: { workflow: "task", state: "opened" }, after: { days: 1 } } }),
      "rules.near.on.state.state: expected a state of task, met opened; near: open",
    ],
    [
      "a field that is not there",
      rule({ on: { date: { workflow: "task", field: "dues" }, before: { days: 1 } } }),
      "rules.near.on.date.field: expected a day of task, met dues; near: due",
    ],
    [
      "people for a day",
      rule({ on: { date: { workflow: "task", field: "owner" } } }),
      "rules.near.on.date.field: expected a day of task, met owner",
    ],
    [
      "a role that is not there",
      rule({ to: [{ role: "bos" }] }),
      "rules.near.to.0.role: expected a role, met bos; near: boss",
    ],
    [
      "a duty that is not there",
      rule({ duty: "finsh" }),
      "rules.near.duty: expected a command of task, met finsh; near: finish",
    ],
    [
      "a field of texts that is not there",
      rule({ body: inBoth("{name}") }),
      "rules.near.body.ru: expected a field of texts, met name",
    ],
    [
      "a number without its forms",
      rule({ body: { ru: "{days, plural, one {#} other {#}}", en: "{days}" } }),
      "rules.near.body.ru: expected the plural forms one, few, many, other of days, met none for few, many",
    ],
    [
      "a text that cannot be read",
      rule({ subject: inBoth("{days") }),
      "rules.near.subject.ru: expected a text in ICU syntax",
    ],
    [
      "quiet hours without end",
      { quiet: { from: "09:00", to: "09:00" } },
      "quiet.to: expected an end other than the beginning",
    ],
    ["an hour that no day has", { quiet: { from: "24:00", to: "09:00" } }, "quiet.from:"],
    ["a rule to leave out that is not there", { off: ["x"] }, "off.0: expected a shipped rule, met x"],
    ["words for no rule", { texts: { x: {} } }, "texts.x: expected a rule that is in force, met x"],
    ["an unknown key", { rule: [] }, "rule"],
    ["a list for a file", [], "(file):"],
  ])("are refused with their place: %s", (_what, given, text) => expect(errorOf(given)).toContain(text));

  it("tell of everything that is wrong at once", () => {
    const lines = errorOf(rule({ to: [{ role: "bos" }, { field: "ownr" }], duty: "x" })).split("\n");
    expect(lines).toHaveLength(3);
  });

  it("have a JSON Schema, which is the one that is published", async () => {
    const schema = z.toJSONSchema(notificationRules, { io: "input" });
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("../notifications.schema.json");
  });
});

describe("a text", () => {
  const values: TemplateValues = {
    what: "Пара",
    ref: "u-1",
    due: "1 мая",
    days: 3,
    over: "no",
    step: 0,
    undelivered: "no",
    moved: "no",
  };

  it("has the right form of a number in Russian, also of a half", () => {
    const template = "{days, plural, one {# день} few {# дня} many {# дней} other {# дня}}";
    const said = [0, 1, 2, 5, 11, 12, 21, 22, 25, 101, 111, 1.5].map((days) =>
      say(template, "ru", { ...values, days }),
    );
    expect(said.map((text) => text.split(" ")[1])).toEqual([
      "дней",
      "день",
      "дня",
      "дней",
      "дней",
      "дней",
      "день",
      "дня",
      "дней",
      "день",
      "дней",
      "дня",
    ]);
  });

  it("of every shipped rule can be said in both languages, for any number of days, and names nobody", () => {
    for (const { subject, body } of targetModelNotifications.rules) {
      for (const locale of ["ru", "en"] satisfies Locale[]) {
        for (const days of [0, 1, 2, 5, 21, 111]) {
          for (const flag of ["yes", "no"]) {
            const may = dayText(Temporal.PlainDate.from("2025-05-01"), locale);
            const filled = { ...values, due: may, days, over: flag, undelivered: flag, moved: flag };
            const said = `${say(subject[locale], locale, filled)} ${say(body[locale], locale, filled)}`;
            expect(said).not.toMatch(/[{}]|undefined|null|NaN| {2}|\.\.| [.,:]|(unit|participant|mandate|programme)-/);
          }
        }
      }
    }
    expect(Object.keys(values).toSorted()).toEqual([
      "days",
      "due",
      "moved",
      "over",
      "ref",
      "step",
      "undelivered",
      "what",
    ]);
  });

  it("is not said with a hole in it", () => {
    for (const bad of [undefined, null, Number.NaN]) {
      expect(() => say("{due}", "ru", { ...values, due: bad as never })).toThrow("expected a value of due, met none");
    }
  });

  it("says days in words of its language", () => {
    const day = Temporal.PlainDate.from("2025-05-01");
    expect([dayText(day, "ru"), dayText(day, "en")]).toEqual(["1 мая 2025 года", "1 May 2025"]);
  });
});
