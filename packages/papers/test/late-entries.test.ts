import { russianProductionCalendar, schoolCalendar } from "@nastavnik/core/calendar";
import { reportHtml, yearReport } from "@nastavnik/papers";
import { describe, expect, it } from "vitest";
import { noon, Story } from "./story.ts";

const calendar = schoolCalendar(russianProductionCalendar());

const working = { working: "on" };

function story(): Story {
  return new Story()
    .found()
    .programme({ on: "2021-09-10", type: "issue-order", to: "preparation", payload: { kind: "final-event" } })
    .approved("unit-1", "m1", ["s1"], "2021-10-01", "2021-10-04")
    .met("unit-1", "2021-10-05")
    .met("unit-1", "2021-12-01")
    .unit("unit-1", { on: "2021-11-01", recorded: "2021-12-06", type: "hold-meeting", to: working })
    .unit("unit-1", { on: "2021-12-02", recorded: "2021-12-07", type: "hold-meeting", to: working })
    .programme({
      on: "2021-09-03",
      recorded: "2021-12-08",
      type: "issue-order",
      to: "preparation",
      payload: { number: "1" },
    });
}

const reportOf = ({ facts, commands }: Story, asOf?: string) =>
  yearReport({ facts, commands, calendar, ...(asOf !== undefined && { asOf: noon(asOf) }) });

describe("what was recorded later than it happened", () => {
  it("stands in the report on the day on which it happened, and is told with that of its recording", () => {
    const { months, units, milestones, asOf } = reportOf(story());
    expect(months.map(({ month, meetings }) => [month, meetings])).toEqual([
      ["2021-09", 0],
      ["2021-10", 1],
      ["2021-11", 1],
      ["2021-12", 2],
    ]);
    const [unit] = units;
    expect(unit).toMatchObject({ longestGap: 30, firstMeeting: "2021-10-05", lastMeeting: "2021-12-02" });
    expect(unit?.events.map(({ date, recorded }) => [date, recorded])).toEqual([
      ["2021-10-01", undefined],
      ["2021-10-04", undefined],
      ["2021-10-05", undefined],
      ["2021-11-01", "2021-12-06"],
      ["2021-12-01", undefined],
      ["2021-12-02", "2021-12-07"],
    ]);
    expect(milestones.map(({ date, recorded }) => [date, recorded])).toEqual([
      ["2021-09-01", undefined],
      ["2021-09-03", "2021-12-08"],
      ["2021-09-10", undefined],
    ]);
    expect(asOf).toBe("2021-12-08");
  });

  it("is counted by command, with the usual delay and the longest", () => {
    const { lateEntries } = reportOf(story());
    expect(lateEntries).toMatchObject({ count: 3, of: 9, entered: 0, medianDays: 35, mostDays: 96 });
    expect(lateEntries.commands.map(({ command, count, mostDays }) => [command, count, mostDays])).toEqual([
      ["hold-meeting", 2, 35],
      ["issue-order", 1, 96],
    ]);
  });

  it("is not known yet in a report of the days before it was recorded", () => {
    const { lateEntries, months } = reportOf(story(), "2021-12-05");
    expect(lateEntries).toMatchObject({ count: 0, commands: [] });
    expect(months.find(({ month }) => month === "2021-11")).toMatchObject({ meetings: 0 });
  });

  it("is no matter of what follows by itself, nor of terms", () => {
    const own = story();
    own.facts.push(
      ...own.facts.slice(-1).map((fact) => ({ ...fact, version: 4, cause: { instance: fact.instance, version: 3 } })),
    );
    own.programme({ on: "2021-09-04", recorded: "2021-12-09", type: "xstate.after.term.programme.x", to: "x" });
    expect(reportOf(own).lateEntries).toMatchObject({ count: 3, of: 9 });
  });

  it("says how much of it was entered together, and shows it on the page", async () => {
    const own = story();
    own.facts.push(...own.facts.splice(-1).map((fact) => ({ ...fact, entered: true as const })));
    const report = reportOf(own);
    expect(report.lateEntries).toMatchObject({ count: 3, entered: 1 });
    const page = await reportHtml(report, { locale: "ru" });
    expect(page).toContain("Действий, записанных позже своего дня: 3 из 9.");
    expect(page).toContain("начала вести программу здесь: 1.");
    expect(page).toMatch(/записано<\/span>[\s\S]{0,200}2021-12-06/);
    expect(await reportHtml(reportOf(story(), "2021-12-05"), { locale: "ru" })).not.toContain("позже своего дня");
  });
});
