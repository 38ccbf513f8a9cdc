import { defineWorkflow, type Workflow } from "@nastavnik/core";
import { russianProductionCalendar, schoolCalendar } from "@nastavnik/core/calendar";
import { targetModel } from "@nastavnik/core/target-model";
import { reportHtml, yearReport } from "@nastavnik/papers";
import { describe, expect, it } from "vitest";
import { createMachine } from "xstate";
import * as z from "zod";
import { Story } from "./story.ts";

const calendar = schoolCalendar(russianProductionCalendar());

/** An excursion: planned, then held; a workflow that the report has never heard of. */
const excursion: Workflow = defineWorkflow({
  id: "excursion",
  version: 1,
  title: { ru: "Экскурсия", en: "Excursion" },
  machine: createMachine(
    {
      id: "excursion",
      context: {},
      initial: "planned",
      states: {
        planned: { after: { wait: "planned" }, on: { hold: "held" } },
        held: { type: "final" },
      },
    },
    { delays: { wait: () => 86_400_000 } },
  ),
  roles: { curator: { ru: "куратор", en: "curator" } },
  creation: "plan",
  commands: {
    plan: {
      label: { ru: "Запланировать", en: "Plan" },
      told: { ru: "Экскурсия запланирована", en: "Excursion planned" },
      kind: "outing",
      payload: z.strictObject({}),
      roles: ["curator"],
    },
    hold: {
      label: { ru: "Провести", en: "Hold" },
      told: { ru: "Экскурсия проведена", en: "Excursion held" },
      kind: "outing",
      payload: z.strictObject({}),
      roles: ["curator"],
    },
  },
  requirements: {},
  timers: { wait: { told: { ru: "Экскурсия откладывается", en: "Excursion is late" }, kind: "reminder" } },
  states: { planned: { ru: "Запланирована", en: "Planned" }, held: { ru: "Проведена", en: "Held" } },
});

const story = new Story()
  .found()
  .tell("excursion", "excursion-1", { on: "2021-10-01", type: "plan", to: "planned" })
  .tell("excursion", "excursion-2", { on: "2021-10-02", type: "plan", to: "planned" })
  .tell("excursion", "excursion-1", { on: "2021-10-05", type: "xstate.after.wait.excursion.planned", to: "planned" })
  .tell("excursion", "excursion-1", { on: "2021-10-08", type: "hold", to: "held", status: "done" })
  .tell("excursion", "excursion-2", { on: "2021-10-09", type: "sing", to: "planned" });

const { facts, commands } = story;
const report = yearReport({ facts, commands, calendar, workflows: [...targetModel.workflows, excursion] });

describe("a workflow beside those of the target model", () => {
  it("is told by its own definition: states, events, deadlines and ends", () => {
    expect(report.further.map(({ workflow, states }) => [workflow, states.map(({ title }) => title.ru)])).toEqual([
      ["excursion", ["Проведена", "Запланирована"]],
    ]);
    const [first] = report.further[0]?.instances ?? [];
    expect(first?.events.map(({ date, kind, title }) => [date, kind, title.ru])).toEqual([
      ["2021-10-01", "outing", "Экскурсия запланирована"],
      ["2021-10-05", "reminder", "Экскурсия откладывается"],
      ["2021-10-08", "end", "Экскурсия проведена"],
    ]);
    expect(first?.ended).toBe("2021-10-08");
  });

  it("says of a command that the definition no longer knows that it is of an earlier version", () => {
    expect(report.further[0]?.instances[1]?.events[1]?.title.ru).toBe("Событие прежней редакции процесса");
  });

  it("has a section of the page, which is not there without it", async () => {
    const page = await reportHtml(report, { locale: "ru" });
    expect(page).toContain('<section id="further"');
    expect(page).toContain('href="#further"');
    expect(page).toContain("Экскурсия откладывается");
    const without = await reportHtml(yearReport({ facts: new Story().found().facts, calendar }), { locale: "ru" });
    expect(without).not.toContain("further");
  });
});
