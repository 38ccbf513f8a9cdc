import type { Fact } from "@nastavnik/core";
import { schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
import { dateWindow, planRoadMap, progressOf, roadMap } from "@nastavnik/core/road-map";
import {
  countHistory,
  countingFromHistory,
  evaluate,
  factsFromHistory,
  historyQuery,
  type Metric,
} from "@nastavnik/rules";
import { contributionsFromHistory } from "@nastavnik/rules/stimulus";
import { courseOfWork, targetModelCounting, targetModelProfiles } from "@nastavnik/rules/target-model";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";

function fact(
  workflow: string,
  id: string,
  version: number,
  type: string,
  to: Fact["to"],
  payload: Fact["command"]["payload"] = {},
): Fact {
  return {
    instance: { workflow, id },
    version,
    definitionVersion: 1,
    command: { id: `${id}-${version}`, type, payload },
    actor: { id: "curator-a", roles: ["curator"], organisation: "school" },
    at: Temporal.Instant.from("2025-10-01T09:00:00Z"),
    to,
    status: "active",
    changes: [],
    clauses: [],
  };
}

const facts = [
  fact("unit", "u1", 1, "propose", "proposed"),
  fact("unit", "u1", 2, "approve", { working: { meetings: "trial" } }),
  fact("unit", "u1", 3, "close", "closed"),
  fact("unit", "u2", 1, "propose", "proposed"),
  fact("unit", "u2", 2, "approve", { working: { meetings: "trial" } }),
  fact("practice", "p1", 1, "accept", "banked", { level: "school", authors: ["mentor-a", "mentor-b"] }),
  fact("practice", "p1", 2, "accept", "banked", { level: "regional", authors: ["mentor-a"] }),
  fact("practice", "p2", 1, "accept", "banked", { level: "elsewhere", authors: ["mentor-c"] }),
];

function count(query: unknown): number {
  return countHistory(historyQuery.parse(query), facts).count;
}

describe("counting over stored facts", () => {
  it("counts commands, also by what they carried and by different values", () => {
    expect(count({ count: "commands", workflow: "unit", command: "approve" })).toBe(2);
    expect(count({ count: "commands", workflow: "practice", command: "accept", where: { level: "school" } })).toBe(1);
    expect(count({ count: "commands", workflow: "practice", command: "accept", distinct: "level" })).toBe(3);
    // A list has to contain what is asked for.
    const accepted = { count: "commands", workflow: "practice", command: "accept" };
    expect(count({ ...accepted, where: { authors: "mentor-a" } })).toBe(2);
    expect(count({ ...accepted, where: { authors: "mentor-b", level: "school" } })).toBe(1);
    expect(count({ ...accepted, where: { authors: "mentor" } })).toBe(0);
    expect(count({ count: "commands", workflow: "practice", command: "accept", distinct: "nothing" })).toBe(1);
  });

  it("counts instances by the state that they are in, or have passed", () => {
    expect(count({ count: "instances", workflow: "unit" })).toBe(2);
    expect(count({ count: "instances", workflow: "unit", state: "working" })).toBe(1);
    expect(count({ count: "instances", workflow: "unit", state: "working", ever: true })).toBe(2);
    expect(count({ count: "instances", workflow: "unit", state: "closed" })).toBe(1);
  });

  it("does not depend on the order of the facts", () => {
    const query = historyQuery.parse({ count: "instances", workflow: "unit", state: "working" });
    expect(countHistory(query, facts.toReversed())).toEqual(countHistory(query, facts));
  });

  it("gives facts with the stored facts as their evidence", () => {
    const title = { ru: "Закрытые пары", en: "Closed pairs" };
    const metric: Metric = {
      name: "closed",
      title,
      type: "count",
      history: { count: "instances", workflow: "unit", state: "closed", ever: false },
    };
    const derived = factsFromHistory([metric, { name: "typed_in", title, type: "count" }], facts, "2025-10-02");
    expect(derived).toEqual([
      { metric: "closed", value: 1, measuredOn: "2025-10-02", source: "history", evidence: "unit/u1#3" },
    ]);
    expect(
      evaluate({
        format: "nastavnik-evaluation/1",
        measuredOn: "2025-05-26",
        documents: ["road-map"],
        metrics: [metric],
        indicators: [{ id: "C1", title, unit: "piece", formula: "closed" }],
        plans: [{ indicator: "C1", document: "road-map", planned: 1, unit: "piece" }],
        facts: derived,
      }),
    ).toMatchObject({ ok: true, value: { verdict: "package" } });
  });
});

describe("contributions from history", () => {
  it("are one per person and fact, with the level that the fact names", () => {
    const rules = [
      {
        indicator: "banks" as const,
        workflow: "practice",
        command: "accept",
        level: { field: "level" },
        person: { field: "authors" },
      },
    ];
    const found = contributionsFromHistory([...rules, ...rules], facts);
    expect(found.map(({ person, level, evidence }) => [person, level, evidence])).toEqual([
      ["mentor-a", "regional", "practice/p1#2"],
      ["mentor-a", "school", "practice/p1#1"],
      ["mentor-b", "school", "practice/p1#1"],
    ]);
  });

  it("may be of whoever gave the command", () => {
    const rule = {
      indicator: "projects" as const,
      workflow: "unit",
      command: "close",
      level: "school" as const,
      person: "actor" as const,
    };
    expect(contributionsFromHistory([rule], facts)).toMatchObject([{ person: "curator-a", level: "school" }]);
  });
});

describe("the counting of indicators from history", () => {
  const calendar = schoolCalendar(schoolCalendarData.parse({ timeZone: "Europe/Moscow" }));
  const of = { workflow: "programme", id: "programme-1" };
  const at = Temporal.Instant.from("2025-10-31T21:30:00Z");

  function told(
    id: string,
    type: string,
    {
      workflow = "participant",
      parent = of.id,
      side = "mentee",
      on = "2025-10-01",
      to = "registered",
      version = 1,
    }: {
      workflow?: string;
      parent?: string;
      side?: string;
      on?: string;
      to?: Fact["to"];
      version?: number;
    } = {},
  ): Fact {
    return {
      ...fact(workflow, id, version, type, to),
      parent,
      at: Temporal.Instant.from(`${on}T09:00:00Z`),
      changes: workflow === "participant" && version === 1 ? [{ path: ["side"], value: side }] : [],
    };
  }

  const history: readonly Fact[] = [
    told("mentor-a", "enter-registry", { side: "mentor" }),
    ...["a", "b", "c"].map((id) => told(`pupil-${id}`, "enter-registry")),
    told("pupil-z", "enter-registry", { parent: "programme-2" }),
    told("pupil-a", "join-unit", { version: 2 }),
    told("pupil-b", "join-unit", { version: 2, on: "2025-10-20" }),
    told("pupil-b", "leave-unit", { version: 3, to: { registered: "searching" } }),
    told("pupil-c", "join-unit", { version: 2, on: "2025-11-05" }),
  ];

  function values(indicators: readonly string[], options: { readonly since?: Temporal.Instant } = {}) {
    const counted = targetModelCounting().begin({ of, indicators, at, calendar, ...options });
    for (const one of history) counted.add(one);
    return counted.values();
  }

  it("gives the exact value of each with its day and what it was counted from", () => {
    expect(values(["mentees-paired", "units-closed"])).toEqual([
      {
        id: "mentees-paired",
        value: "200/3",
        // 0:30 of the next day in Moscow.
        measuredOn: "2025-11-01",
        source: "history",
        derivation: {
          ru: "Наставляемых вошло в пары и группы: 2 чел.; Наставляемых внесено в базу: 3 чел.",
          en: "Mentees who joined pairs and groups: 2 people; Mentees entered in the registry: 3 people",
        },
      },
      expect.objectContaining({ id: "units-closed", value: "not-applicable" }),
    ]);
  });

  it("looks at how things stand now, though it began to count later", () => {
    const since = Temporal.Instant.from("2025-10-15T00:00:00Z");
    const of2025 = values(["mentees-unpaired", "mentees-paired"], { since });
    expect(of2025.map(({ id, value }) => [id, value])).toEqual([
      ["mentees-unpaired", "1"],
      ["mentees-paired", "100/3"],
    ]);
  });

  it("counts no indicator that reads what nobody counts, and none that it does not know", () => {
    const counting = countingFromHistory({ profiles: [...targetModelProfiles.values()] });
    expect(counting.indicators.has("mentees-paired")).toBe(true);
    expect(counting.indicators.has("P3")).toBe(false);
    expect(counting.indicators.has("road-map-steps-done")).toBe(false);
    expect(values(["P3", "road-map-steps-done"])).toEqual([]);
  });

  it("counts the steps of the road map that are done", () => {
    const steps = [
      { title: "Войти", fulfilledBy: { workflow: "participant", command: "join-unit" } },
      { title: "Завершить", fulfilledBy: { workflow: "unit", command: "close" } },
      { title: "Чай" },
    ];
    const activities = [{ title: "Пары", rows: [{ steps }] }];
    const map = roadMap.parse({ title: "План", stages: [{ id: "work", title: "Работа", activities }] });
    const plan = planRoadMap(map, dateWindow({ from: "2025-09-01", to: "2026-05-31" }), []);
    const counting = targetModelCounting({ roadMap: (programme) => (programme.id === of.id ? plan : undefined) });
    const counted = counting.begin({ of, indicators: ["road-map-steps-done"], at, calendar });
    for (const one of history) counted.add(one);
    expect(counted.values()).toMatchObject([{ id: "road-map-steps-done", value: "50" }]);
    expect(
      counting.begin({ of: { ...of, id: "other" }, indicators: ["road-map-steps-done"], at, calendar }).values(),
    ).toEqual([]);
  });

  it("counts what earlier cycles have done of a plan that covers them, and nothing of them for a plan of its own", () => {
    const steps = [{ title: "Войти", fulfilledBy: { workflow: "participant", command: "enter-registry" } }];
    const map = roadMap.parse({
      title: "П",
      stages: [{ id: "s", title: "Э", activities: [{ title: "А", rows: [{ steps }] }] }],
    });
    const since = Temporal.Instant.from("2025-10-15T00:00:00Z");
    const done = (from: string) => {
      const plan = planRoadMap(map, dateWindow({ from, to: "2027-08-31" }), []);
      const counted = targetModelCounting({ roadMap: () => plan }).begin({
        of,
        indicators: ["road-map-steps-done"],
        at,
        calendar,
        since,
      });
      for (const one of history) counted.add(one);
      return counted.values()[0]?.value;
    };
    expect([done("2025-09-01"), done("2025-10-15")]).toEqual(["100", "0"]);
  });

  it("counts mentees as paired who go on in a unit of an earlier cycle", () => {
    const since = Temporal.Instant.from("2025-10-25T00:00:00Z");
    const counted = targetModelCounting().begin({ of, indicators: ["mentees-paired"], at, calendar, since });
    const paired = told("pupil-a", "join-unit", { version: 2, to: { registered: "paired" } });
    for (const one of [
      ...history.filter(({ instance, version }) => instance.id !== "pupil-a" || version === 1),
      paired,
    ])
      counted.add(one);
    expect(counted.values()).toMatchObject([{ value: "100/3" }]);
  });

  it("counts a mentor as trained in the cycles after the one of the training", () => {
    const since = Temporal.Instant.from("2025-10-15T00:00:00Z");
    const counted = targetModelCounting().begin({ of, indicators: ["mentors-prepared"], at, calendar, since });
    for (const one of [...history, told("mentor-a", "train", { side: "mentor", version: 2 })]) counted.add(one);
    expect(counted.values()).toMatchObject([{ value: "100" }]);
  });

  it("counts what was recorded late in the cycle in which it happened", () => {
    const since = Temporal.Instant.from("2025-10-15T09:00:00Z");
    const inCycle = (late: Partial<Fact>, version = 2) => {
      const counted = targetModelCounting().begin({ of, indicators: ["mentees-paired"], at, calendar, since });
      const [entered] = history.filter(({ instance }) => instance.id === "pupil-c");
      const joined = told("pupil-c", "join-unit", { version, on: "2025-10-16", to: { registered: "searching" } });
      for (const one of [...(entered === undefined ? [] : [entered]), { ...joined, ...late }]) counted.add(one);
      return counted.values()[0]?.value;
    };
    expect(inCycle({})).toBe("100");
    expect(inCycle({ on: "2025-10-14" })).toBe("0");
    expect(inCycle({ on: "2025-10-15" })).toBe("100");
    expect(inCycle({ at: Temporal.Instant.from("2025-10-15T08:59:00Z") })).toBe("0");
    expect(inCycle({ at: Temporal.Instant.from("2025-10-31T08:00:00Z"), on: "2025-10-30" })).toBe("100");
  });

  it("counts a step of the road map as done on the day on which it was, whenever that was recorded", () => {
    const steps = [{ title: "Войти", fulfilledBy: { workflow: "participant", command: "enter-registry" } }];
    const map = roadMap.parse({
      title: "П",
      stages: [{ id: "s", title: "Э", activities: [{ title: "А", rows: [{ deadline: "октябрь", steps }] }] }],
    });
    const plan = planRoadMap(map, dateWindow({ from: "2025-09-01", to: "2026-05-31" }), []);
    const late = told("pupil-a", "enter-registry", { on: "2026-03-02" });
    expect(progressOf(plan, [late], { calendar })).toMatchObject([{ status: "late", after: 1 }]);
    expect(progressOf(plan, [{ ...late, on: "2025-10-31" }], { calendar })).toMatchObject([
      { status: "in-time", within: 1, first: calendar.startOf(Temporal.PlainDate.from("2025-10-31")) },
    ]);
  });

  it("counts units that go on from an earlier cycle among those that worked, so that no share is more than the whole", () => {
    const since = Temporal.Instant.from("2025-10-15T00:00:00Z");
    const unit = (id: string, version: number, type: string, on: string, to: string): Fact => ({
      ...told(id, type, { workflow: "unit", version, on, to }),
      ...(version > 1 && { from: "working" }),
    });
    const counted = targetModelCounting().begin({
      of,
      indicators: ["units-closed", "units-met", "meetings-per-unit"],
      at,
      calendar,
      since,
    });
    for (const one of [
      // Closed before, at work all the time, closed now, and one of this cycle.
      unit("u1", 1, "approve", "2025-10-01", "working"),
      unit("u1", 2, "close", "2025-10-10", "closed"),
      unit("u2", 1, "approve", "2025-10-01", "working"),
      unit("u3", 1, "approve", "2025-10-01", "working"),
      unit("u3", 2, "hold-meeting", "2025-10-20", "working"),
      unit("u3", 3, "close", "2025-10-21", "closed"),
      unit("u4", 1, "approve", "2025-10-20", "working"),
    ])
      counted.add(one);
    expect(counted.values().map(({ id, value }) => [id, value])).toEqual([
      ["units-closed", "100/3"],
      ["units-met", "100/3"],
      ["meetings-per-unit", "1"],
    ]);
  });

  it("refuses profiles that do not fit together", () => {
    expect(() => countingFromHistory({ profiles: [courseOfWork, courseOfWork] })).toThrow(
      "expected a name that no other metric or indicator has",
    );
  });
});
