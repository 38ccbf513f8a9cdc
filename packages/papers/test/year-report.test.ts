import type { Reason } from "@nastavnik/core";
import { russianProductionCalendar, schoolCalendar } from "@nastavnik/core/calendar";
import { indicatorPlan } from "@nastavnik/core/monitoring";
import { dateWindow, planRoadMap, roadMap } from "@nastavnik/core/road-map";
import { roadMapRoles } from "@nastavnik/core/target-model";
import { yearReport, type YearReportInput } from "@nastavnik/papers";
import { describe, expect, it } from "vitest";
import { iso, noon, Story } from "./story.ts";

const calendar = schoolCalendar(russianProductionCalendar());

function reportOf({ facts, commands }: Story, more: Partial<YearReportInput> = {}) {
  return yearReport({ facts, commands, calendar, ...more });
}

const noConsent: Reason = {
  code: "personal-data-consent",
  text: { ru: "Нет согласия", en: "There is no consent" },
  clause: "R15",
  force: "law",
};

describe("the stages in a year report", () => {
  const story = new Story()
    .found()
    .programme({
      on: "2021-09-06",
      type: "issue-order",
      to: "preparation",
      payload: { kind: "final-event", number: "1" },
    })
    .programme({ on: "2021-09-14", type: "finish-stage", to: "mentee-registry" })
    .programme({ on: "2021-09-24", type: "finish-stage", to: "mentor-registry" });

  it("are told with the days of entering and leaving", () => {
    expect(reportOf(story).stages.map(({ stage, entered, left, days }) => [stage, entered, left, days])).toEqual([
      ["preparation", "2021-09-01", "2021-09-14", 13],
      ["mentee-registry", "2021-09-14", "2021-09-24", 10],
      ["mentor-registry", "2021-09-24", undefined, 0],
    ]);
  });

  it("end at the moment of the report", () => {
    const { stages, asOf, reached, reachedTitle } = reportOf(story, { asOf: noon("2021-09-20") });
    expect({ asOf, reached, title: reachedTitle.ru }).toEqual({
      asOf: "2021-09-20",
      reached: "mentee-registry",
      title: "Формирование базы наставляемых",
    });
    expect(stages.at(-1)).toMatchObject({ stage: "mentee-registry", entered: "2021-09-14", days: 6 });
  });

  it("stand next to the days in which the road map plans them", () => {
    const map = roadMap.parse({
      title: "План",
      stages: [
        {
          id: "two",
          title: "Этап",
          lifecycleStage: "mentee-registry",
          activities: [{ title: "А", rows: [{ deadline: "октябрь", steps: [{ title: "Б" }] }] }],
        },
      ],
    });
    const period = dateWindow({ from: "2021-09-01", to: "2022-06-30" });
    const { stages } = reportOf(story, { roadMap: planRoadMap(map, period, roadMapRoles) });
    expect(stages.map(({ planned }) => planned)).toEqual([
      undefined,
      { from: "2021-10-01", to: "2021-10-31" },
      undefined,
    ]);
  });

  it("use the dates of the school's time zone", () => {
    const late = new Story().found();
    const [first] = late.facts;
    const facts = [{ ...first!, at: noon("2021-09-01").add({ hours: 11 }) }];
    expect(yearReport({ facts, calendar }).stages[0]?.entered).toBe("2021-09-01");
    const nextDay = [{ ...first!, at: noon("2021-09-01").add({ hours: 12 }) }];
    expect(yearReport({ facts: nextDay, calendar }).stages[0]?.entered).toBe("2021-09-02");
  });
});

describe("the plan in a year report", () => {
  const map = roadMap.parse({
    title: "План",
    stages: [
      {
        id: "one",
        number: "1.",
        title: "Этап",
        activities: [
          {
            title: "Мероприятие",
            rows: [
              {
                deadline: "сентябрь",
                responsible: "Координатор, куратор",
                steps: [
                  {
                    id: "regulation",
                    number: "1.",
                    title: "Положение",
                    fulfilledBy: { workflow: "programme", command: "adopt-document", where: { kind: "regulation" } },
                  },
                  {
                    id: "informing",
                    title: "Информирование",
                    fulfilledBy: { workflow: "programme", command: "inform" },
                  },
                  {
                    id: "publication",
                    title: "Публикация",
                    fulfilledBy: { workflow: "programme", command: "publish" },
                  },
                ],
              },
              {
                steps: [
                  {
                    id: "folders",
                    title: "Папки",
                    fulfilledBy: { workflow: "programme", command: "record-step", where: { step: "folders" } },
                  },
                  { id: "talk", title: "Беседа" },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
  const story = new Story()
    .found()
    .programme({ on: "2021-09-10", type: "adopt-document", to: "preparation", payload: { kind: "regulation" } })
    .programme({ on: "2021-09-12", type: "record-step", to: "preparation", payload: { step: "folders" } })
    .programme({ on: "2021-10-04", type: "inform", to: "preparation", payload: { audience: "parents" } });
  const { plan, milestones } = reportOf(story, {
    roadMap: planRoadMap(map, dateWindow({ from: "2021-09-01", to: "2022-06-30" }), roadMapRoles),
  });

  it("tells of every step what was planned and what happened", () => {
    const items = plan?.stages[0]?.activities[0]?.items ?? [];
    expect(items.map(({ id, status, first, last }) => [id, status, first, last])).toEqual([
      ["regulation", "in-time", "2021-09-10", "2021-09-10"],
      ["informing", "late", "2021-10-04", "2021-10-04"],
      ["publication", "overdue", undefined, undefined],
      ["folders", "done", "2021-09-12", "2021-09-12"],
      ["talk", "untracked", undefined, undefined],
    ]);
    expect(items[0]).toMatchObject({
      planned: { from: "2021-09-01", to: "2021-09-30" },
      deadline: { ru: "сентябрь", en: "September 2021" },
      responsible: { ru: "Координатор, куратор", en: "Coordinator, curator" },
      roles: ["coordinator", "curator"],
    });
    expect(items[3]?.planned).toBeUndefined();
    expect(items[3]?.deadline.ru).toBe("");
  });

  it("adds the steps up for activities, stages and the whole", () => {
    const sums = { steps: 5, statuses: { "in-time": 1, late: 1, overdue: 1, done: 1, untracked: 1 } };
    const days = { first: "2021-09-10", last: "2021-10-04" };
    expect(plan).toMatchObject({ ...sums, ...days });
    expect(plan?.stages[0]).toMatchObject({ ...sums, ...days });
    expect(plan?.stages[0]?.activities[0]).toMatchObject({ ...sums, ...days });
  });

  it("gives recorded steps their titles in the chronicle", () => {
    expect(milestones.map(({ command, detail }) => [command, detail?.ru])).toEqual([
      ["found", undefined],
      ["adopt-document", "Положение о наставничестве"],
      ["record-step", "Папки"],
      ["inform", "родители"],
    ]);
  });
});

describe("the funnel in a year report", () => {
  const story = new Story()
    .found()
    .registered("mentee-1", "2021-09-10")
    .registered("mentee-2", "2021-09-10", { kind: "teacher" })
    .applied("mentee-3", "2021-09-10")
    .registered("mentor-1", "2021-09-11", { side: "mentor", kind: "parent" })
    .approved("unit-1", "mentor-1", ["mentee-1", "mentee-2"], "2021-10-04", "2021-10-12")
    .met("unit-1", "2021-10-20", "organizational-first")
    .unit("unit-1", {
      on: "2022-01-20",
      type: "lose-participant",
      to: { working: "on" },
      payload: { person: "mentee-2", reason: "moved" },
      changes: { mentees: ["mentee-1"] },
    })
    .unit("unit-1", { on: "2022-05-20", type: "close", to: "closed", status: "done" });
  const { funnel } = reportOf(story);

  it("counts who came how far, by kind, though they left later", () => {
    expect(funnel.mentees.map(({ id, count, byKind }) => [id, count, byKind])).toEqual([
      ["registered", 3, { student: 2, teacher: 1 }],
      ["consented", 2, { student: 1, teacher: 1 }],
      ["in-registry", 2, { student: 1, teacher: 1 }],
      ["paired", 2, { student: 1, teacher: 1 }],
      ["met", 2, { student: 1, teacher: 1 }],
      ["closed", 1, { student: 1 }],
    ]);
  });

  it("tells of mentors whether they were selected and trained", () => {
    expect(funnel.mentors.map(({ id, count }) => [id, count])).toEqual([
      ["registered", 1],
      ["consented", 1],
      ["in-registry", 1],
      ["selected", 0],
      ["trained", 1],
      ["paired", 1],
      ["met", 1],
      ["closed", 1],
    ]);
  });
});

describe("the way of a unit in a year report", () => {
  const story = new Story()
    .found()
    .registered("mentee-1", "2021-09-10")
    .approved("unit-1", "mentor-1", ["mentee-1"], "2021-10-04", "2021-10-12")
    .met("unit-1", "2021-10-20", "organizational-first")
    .met("unit-1", "2021-11-20")
    .unit("unit-1", {
      on: "2021-12-12",
      type: "xstate.after.silence.unit.working.meetings.regular",
      to: { working: "on" },
    })
    .unit("unit-1", {
      on: "2021-12-20",
      type: "request-replacement",
      to: "seeking-mentor",
      payload: { ground: "no-personal-contact" },
      changes: {
        mentors: [
          { mentor: "mentor-1", from: iso("2021-10-04"), until: iso("2021-12-20"), reason: "no-personal-contact" },
        ],
      },
    })
    .unit("unit-1", {
      on: "2021-12-24",
      type: "assign-mentor",
      to: "proposed",
      payload: { mentor: "mentor-2" },
      changes: {
        mentor: "mentor-2",
        mentors: [
          { mentor: "mentor-1", from: iso("2021-10-04"), until: iso("2021-12-20"), reason: "no-personal-contact" },
          { mentor: "mentor-2", from: iso("2021-12-24") },
        ],
      },
    })
    .unit("unit-1", {
      on: "2022-01-14",
      type: "decline",
      to: "declined",
      status: "done",
      payload: { person: "mentee-1", reason: "lost-interest" },
      changes: { ending: { reason: "lost-interest", at: iso("2022-01-14") } },
    });
  const { units, totals, timers } = reportOf(story);
  const [way] = units;

  it("is a list of dated events with kinds and details", () => {
    expect(way?.events.map(({ date, kind, detail, person }) => [date, kind, detail?.ru, person])).toEqual([
      ["2021-10-04", "proposal", undefined, undefined],
      ["2021-10-12", "approval", "№ 6-Н", undefined],
      ["2021-10-20", "meeting", "первая, организационная", undefined],
      ["2021-11-20", "meeting", "регулярная", undefined],
      ["2021-12-12", "reminder", undefined, undefined],
      ["2021-12-20", "trouble", "не сложился личный контакт", undefined],
      ["2021-12-24", "mentor-change", undefined, "mentor-2"],
      ["2022-01-14", "end", "потеря интереса", "mentee-1"],
    ]);
  });

  it("sums its meetings, its longest gap and its mentors up", () => {
    expect(way).toMatchObject({
      mentor: "mentor-2",
      proposed: "2021-10-04",
      approved: "2021-10-12",
      ended: { date: "2022-01-14", reason: { en: "lost interest" } },
      meetings: { "organizational-first": 1, regular: 1 },
      meetingCount: 2,
      firstMeeting: "2021-10-20",
      lastMeeting: "2021-11-20",
      longestGap: 31,
      reminders: 1,
      state: "declined",
    });
    expect(way?.mentors.map(({ mentor, until }) => [mentor, until])).toEqual([
      ["mentor-1", "2021-12-20"],
      ["mentor-2", undefined],
    ]);
  });

  it("takes the words of a reminder from the message that it sends", () => {
    expect(timers).toEqual([
      expect.objectContaining({
        workflow: "unit",
        timer: "silence",
        title: { ru: "Давно не было встречи", en: "No meeting for a long time" },
        count: 1,
        instances: 1,
      }),
    ]);
    expect(totals).toMatchObject({ units: 1, unitsApproved: 1, unitsClosed: 0, meetings: 2, reminders: 1 });
  });
});

describe("people in a year report", () => {
  it("are told apart: without a unit, gone, waiting, idle", () => {
    const story = new Story()
      .found()
      .registered("mentee-1", "2021-09-10")
      .person("mentee-1", {
        on: "2021-12-01",
        type: "leave-unit",
        to: { registered: "searching" },
        changes: { returns: [{ unit: "unit-1", reason: "mentor-left", at: iso("2021-12-01") }] },
      })
      .registered("mentee-2", "2021-09-10")
      .person("mentee-2", {
        on: "2021-12-02",
        type: "support-unpaired",
        to: { registered: "supported" },
        changes: { isSupported: true },
      })
      .registered("mentee-3", "2021-09-10")
      .approved("unit-1", "mentor-1", ["mentee-3"], "2021-10-04", "2021-10-12")
      .person("mentee-3", {
        on: "2022-02-01",
        type: "withdraw",
        to: "withdrawn",
        changes: { leaving: { reason: "moved", at: iso("2022-02-01") } },
      })
      .applied("mentee-4", "2021-09-20")
      .registered("mentor-9", "2021-09-10", { side: "mentor" });
    const { unpaired, left, waiting, idle } = reportOf(story).people;
    expect(unpaired.map(({ id, isSupported, since }) => [id, isSupported, since])).toEqual([
      ["mentee-1", false, "2021-09-10"],
      ["mentee-2", true, "2021-12-02"],
    ]);
    expect(unpaired[0]?.returns).toEqual([
      { unit: "unit-1", reason: { ru: "наставник ушёл", en: "the mentor left" }, date: "2021-12-01" },
    ]);
    expect(left).toMatchObject([{ id: "mentee-3", since: "2022-02-01", reason: { ru: "переезд" }, wasPaired: true }]);
    expect(waiting.map(({ id }) => id)).toEqual(["mentee-4"]);
    expect(idle.map(({ id }) => id)).toEqual(["mentor-9"]);
  });
});

describe("refusals in a year report", () => {
  const wrongRole: Reason = { code: "role-not-permitted", text: { ru: "Роль не та", en: "The wrong role" } };
  const story = new Story()
    .found()
    .applied("mentee-1", "2021-09-10")
    .applied("mentee-2", "2021-09-10")
    .refuse("participant", "mentee-1", "enter-registry", "2021-09-11", noConsent, wrongRole)
    .refuse("participant", "mentee-1", "enter-registry", "2021-09-12", noConsent)
    .refuse("participant", "mentee-2", "enter-registry", "2021-09-13", noConsent)
    .person("mentee-1", { on: "2021-09-14", type: "enter-registry", to: { registered: "searching" } })
    .refuse("participant", "mentee-1", "select", "2021-09-15", wrongRole);
  const { refusals, months } = reportOf(story);

  it("are counted by reason, with how many attempts succeeded later", () => {
    expect(refusals.count).toBe(4);
    expect(refusals.reasons).toMatchObject([
      {
        code: "personal-data-consent",
        title: { ru: "Согласие на обработку персональных данных действует" },
        example: noConsent.text,
        clause: "R15",
        force: "law",
        count: 3,
        instances: 2,
        first: "2021-09-11",
        last: "2021-09-13",
        attempts: 2,
        overcome: 1,
        commands: [{ command: "enter-registry", count: 3, label: { ru: "Включить в базу" } }],
      },
      { code: "role-not-permitted", count: 2, attempts: 2, overcome: 1 },
    ]);
    expect(months.map(({ month, refusals: count }) => [month, count])).toEqual([["2021-09", 4]]);
  });

  it("of another programme are left out", () => {
    const shared = new Story().found().found("programme-2");
    shared.refuse("participant", "stranger", "register", "2021-09-11", wrongRole);
    shared.refuse("programme", "programme-2", "issue-order", "2021-09-11", wrongRole);
    shared.refuse("programme", "programme-1", "issue-order", "2021-09-11", wrongRole);
    expect(reportOf(shared).refusals.count).toBe(1);
    expect(reportOf(shared, { programme: "programme-2" }).refusals.count).toBe(1);
  });
});

describe("monitoring in a year report", () => {
  const plan = indicatorPlan.parse({
    id: "paired",
    title: { ru: "Нашли наставника", en: "Found a mentor" },
    document: "programme",
    unit: "percent",
    planned: "90",
  });
  const inRoadMap = indicatorPlan.parse({ ...plan, id: "done", document: "road-map" });
  const fact = (id: string, value: string) => ({ id, value, measuredOn: "2022-06-08", source: "history" as const });
  const story = (value: string) =>
    new Story()
      .found()
      .programme({
        on: "2022-06-08",
        type: "record-indicator",
        to: "review",
        changes: {
          indicators: [plan, inRoadMap],
          indicatorFacts: { paired: fact("paired", value), done: fact("done", "100") },
        },
      })
      .programme({ on: "2022-06-09", type: "revise", to: "revision" });

  it("tells plan, fact and what follows from them", () => {
    const { monitoring } = reportOf(story("181/2"));
    expect(monitoring.verdict).toBe("package");
    expect(monitoring.items[1]).toMatchObject({
      id: "paired",
      planned: { ru: "не менее 90 %", en: "at least 90 %" },
      fact: { ru: "90,5 %", en: "90.5 %" },
      corresponds: true,
    });
  });

  it("tells the decision that was taken next to what the indicators say", () => {
    const { monitoring } = reportOf(story("89"));
    expect(monitoring).toMatchObject({ verdict: "revise", decided: { verdict: "revise", date: "2022-06-09" } });
  });

  it("is incomplete without planned indicators", () => {
    expect(reportOf(new Story().found()).monitoring).toMatchObject({ verdict: "incomplete", items: [] });
  });
});

describe("a year report", () => {
  it("of a programme that nobody founded is refused", () => {
    const { facts } = new Story().found();
    expect(() => yearReport({ facts, calendar, programme: "another" })).toThrow(/expected facts of programme another/);
    expect(() => yearReport({ facts: [], calendar })).toThrow(expect.objectContaining({ code: "not-found" }));
  });

  it("uses the words that it is given for what it does not know", () => {
    const story = new Story()
      .found()
      .registered("mentee-1", "2021-09-10")
      .approved("unit-1", "mentor-1", ["mentee-1"], "2021-10-04", "2021-10-12");
    const labels = { mathematics: { ru: "математика", en: "mathematics" } };
    expect(reportOf(story, { labels }).labels["mathematics"]).toEqual(labels.mathematics);
    expect(reportOf(story).labels["mathematics"]).toEqual({ ru: "mathematics", en: "mathematics" });
  });
});
