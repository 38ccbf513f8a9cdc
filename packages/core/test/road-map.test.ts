import { nearest } from "@nastavnik/core";
import { russianProductionCalendar, schoolCalendar } from "@nastavnik/core/calendar";
import {
  dateWindow,
  parseResponsible,
  type PlannedStep,
  planRoadMap,
  progressOf,
  roadMap,
  type RoadMapInput,
} from "@nastavnik/core/road-map";
import { roadMapRoles } from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";

const period = dateWindow({ from: "2021-09-01", to: "2022-06-30" });
const calendar = schoolCalendar(russianProductionCalendar());

const plan: RoadMapInput = {
  title: "План",
  stages: [
    {
      id: "registry",
      number: "2.",
      title: { ru: "Формирование базы", en: "Forming the base" },
      lifecycleStage: "mentee-registry",
      activities: [
        {
          title: "Сбор данных",
          rows: [
            {
              deadline: "сентябрь",
              responsible: "Координатор, куратор",
              steps: [
                {
                  number: "1.",
                  title: "Анкетирование",
                  fulfilledBy: {
                    workflow: "participant",
                    command: "answer-questionnaire",
                    where: { kind: ["mentee-intake", "interim-feedback"] },
                    times: "each",
                  },
                },
                {
                  number: "2.",
                  title: "Согласия",
                  fulfilledBy: {
                    workflow: "participant",
                    command: "give-consent",
                    where: { kind: "personal-data" },
                    created: { side: "mentee" },
                  },
                },
              ],
            },
            {
              deadline: "октябрь",
              responsible: "учителя",
              steps: [{ number: "4.", title: "Круглый стол" }],
            },
          ],
        },
        {
          title: "Информирование",
          rows: [
            {
              steps: [
                {
                  id: "publication",
                  title: "Публикация",
                  fulfilledBy: [
                    { workflow: "programme", command: "publish", where: { where: "school-site" } },
                    { workflow: "programme", command: "publish", where: { where: "partner-sites" } },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};

function fact(workflow: string, id: string, version: number, type: string, payload: object, at: string) {
  return {
    instance: { workflow, id },
    version,
    command: { id: `${id}-${version}`, type, payload: { ...payload } },
    at: Temporal.Instant.from(at),
  };
}

function change(edit: (copy: typeof plan & { stages: any[] }) => void): RoadMapInput {
  const copy = structuredClone(plan) as typeof plan & { stages: any[] };
  edit(copy);
  return copy;
}

describe("a road map", () => {
  it("is put into the time of its programme, with numbers and blank cells kept as they are written", () => {
    const planned = planRoadMap(roadMap.parse(plan), period, roadMapRoles);
    expect(
      planned.steps.map(({ id, number, window, responsible }) => [
        id,
        number,
        window && `${window.from.toString()}/${window.to.toString()}`,
        responsible.text,
      ]),
    ).toEqual([
      ["registry.1.1", "1.", "2021-09-01/2021-09-30", "Координатор, куратор"],
      ["registry.1.2", "2.", "2021-09-01/2021-09-30", "Координатор, куратор"],
      ["registry.1.3", "4.", "2021-10-01/2021-10-31", "учителя"],
      ["publication", "", undefined, ""],
    ]);
    expect(planned.title).toEqual({ ru: "План", en: "План" });
    expect(planned.stages[0]?.window?.to.toString()).toBe("2021-10-31");
    expect(planned.stages[0]?.activities[1]?.window).toBeUndefined();
  });

  it("warns of blank cells, unknown words and unknown roles, each with its place, and refuses nothing", () => {
    const { warnings } = planRoadMap(
      roadMap.parse(
        change(({ stages }) => {
          stages[0].activities[0].rows[0].deadline = "когда-нибудь";
          stages[0].activities[0].rows[1].responsible = "учителя, кординатор";
        }),
      ),
      period,
      roadMapRoles,
    );
    expect(warnings.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["unparsed", "stages.0.activities.0.rows.0.deadline"],
      ["unknown-role", "stages.0.activities.0.rows.1.responsible"],
      ["no-deadline", "stages.0.activities.1.rows.0.deadline"],
      ["no-responsible", "stages.0.activities.1.rows.0.responsible"],
    ]);
    expect(warnings[1]?.text.ru).toBe("ожидается роль (может быть, «координатор»), а указано: «кординатор»");
  });

  it("takes exact days before the words of the deadline, and its own period before the programme's", () => {
    const {
      steps,
      period: own,
      warnings,
    } = planRoadMap(
      roadMap.parse(
        change((copy) => {
          copy.period = { from: "2022-09-01", to: "2023-06-30" };
          copy.stages[0].activities[0].rows[0].window = { from: "2022-09-05", to: "2022-09-09" };
          copy.stages[0].activities[1].rows[0].window = { from: "2023-09-05", to: "2023-09-09" };
        }),
      ),
      period,
      roadMapRoles,
    );
    expect(own.from.toString()).toBe("2022-09-01");
    expect(steps[0]?.window?.to.toString()).toBe("2022-09-09");
    expect(steps[2]?.window?.to.toString()).toBe("2022-10-31");
    expect(warnings.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ["outside-period", "window"],
      ["no-responsible", "responsible"],
    ]);
  });

  it("keeps what a plan may say besides: result, kind of document, form and deadline of the report", () => {
    const map = roadMap.parse(
      change(({ stages }) =>
        Object.assign(stages[0].activities[0].rows[0], {
          plannedResult: "База наставляемых",
          documentKind: "Реестр",
          reportingForm: "Аналитическая справка",
          reportingDeadline: "май",
        }),
      ),
    );
    expect(planRoadMap(map, period, roadMapRoles).stages[0]?.activities[0]?.rows[0]).toMatchObject({
      plannedResult: { ru: "База наставляемых" },
      documentKind: { ru: "Реестр" },
      reportingForm: { ru: "Аналитическая справка" },
      reportingDeadline: "май",
    });
  });

  it("accepts a plan that numbers directions on two levels and follows no lifecycle", () => {
    const map = roadMap.parse({
      title: "Дорожная карта",
      stages: [
        {
          id: "law",
          number: "1.2",
          title: "Нормативное правовое регулирование",
          activities: [{ title: "Положение", rows: [{ deadline: "Февраль 2022", steps: [] }] }],
        },
      ],
    });
    expect(planRoadMap(map, period, roadMapRoles).stages[0]).toMatchObject({ number: "1.2" });
    expect(planRoadMap(map, period, roadMapRoles).stages[0]).not.toHaveProperty("lifecycleStage");
  });

  it.each([
    [
      "a repeated id of a step",
      ({ stages }: any) => (stages[0].activities[0].rows[0].steps[0].id = "publication"),
      "stages.0.activities.1.rows.0.steps.0.id",
    ],
    [
      "an id that another part gets from its place",
      ({ stages }: any) => (stages[0].activities[1].id = "registry.1.1"),
      "stages.0.activities.1.id",
    ],
    [
      "an activity without rows",
      ({ stages }: any) => (stages[0].activities[0].rows = []),
      "stages.0.activities.0.rows",
    ],
    ["a stage without a title", ({ stages }: any) => delete stages[0].title, "stages.0.title"],
    ["a number that is not text", ({ stages }: any) => (stages[0].number = 2), "stages.0.number"],
    [
      "exact days that end before they begin",
      ({ stages }: any) => (stages[0].activities[0].rows[0].window = { from: "2021-10-02", to: "2021-10-01" }),
      "stages.0.activities.0.rows.0.window.to",
    ],
  ])("refuses %s", (_, edit, path) => {
    const result = roadMap.safeParse(change(edit));
    expect(result.error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
  });
});

describe("a responsible cell", () => {
  it.each([
    ["Координатор, куратор, учителя, администрация", ["coordinator", "curator", "teacher", "administration"]],
    ["Директор; заместитель директора по УВР", ["head", "deputy-head"]],
    ["зам. директора по ВР / классные руководители", ["deputy-head", "class-teacher"]],
    ["наставник и наставляемый", ["mentor", "mentee"]],
    ["педагог-психолог,\nсоцработник, родители", ["psychologist", "social-worker", "guardian"]],
    ["Curator, mentors", ["curator", "mentor"]],
    ["социальный партнер", ["social-partner"]],
    ["", []],
    [" , ", []],
  ])("«%s» names %j", (text, roles) => {
    const { parts } = parseResponsible(text, roadMapRoles);
    expect(parts.map((part) => (part.kind === "role" ? part.role : part.kind))).toEqual(roles);
  });

  it("keeps unknown words as text among the roles", () => {
    const { text, parts } = parseResponsible("куратор, лаборант", roadMapRoles);
    expect(text).toBe("куратор, лаборант");
    expect(parts[1]).toMatchObject({
      kind: "text",
      text: "лаборант",
      warning: {
        code: "unknown-role",
        text: { ru: "ожидается роль, а указано: «лаборант»", en: "expected a role, met «лаборант»" },
      },
    });
  });

  it("knows the organisation's own roles, also in place of a common one", () => {
    const librarian = {
      id: "librarian",
      title: { ru: "библиотекарь", en: "librarian" },
      words: ["школьный библиотекарь"],
    };
    const leader = { id: "project-leader", title: { ru: "куратор", en: "project leader" } };
    const roles = parseResponsible("Школьный библиотекарь, куратор", [librarian, leader, ...roadMapRoles]).parts;
    expect(roles.map((part) => part.kind === "role" && part.role)).toEqual(["librarian", "project-leader"]);
  });
});

describe("progress read off history", () => {
  const planned = planRoadMap(roadMap.parse(plan), period, roadMapRoles);
  const history = [
    fact("participant", "mentee-1", 1, "register", { side: "mentee" }, "2021-08-30T09:00:00Z"),
    fact("participant", "mentor-1", 1, "register", { side: "mentor" }, "2021-08-30T09:00:00Z"),
    fact("participant", "mentee-1", 2, "answer-questionnaire", { kind: "mentee-intake" }, "2021-08-31T20:59:59Z"),
    fact("participant", "mentor-1", 2, "give-consent", { kind: "personal-data" }, "2021-09-02T09:00:00Z"),
    fact("participant", "mentee-1", 3, "give-consent", { kind: "personal-data" }, "2021-09-30T20:59:59Z"),
    fact("participant", "mentee-2", 1, "register", { side: "mentee" }, "2021-10-01T09:00:00Z"),
    fact("participant", "mentee-2", 2, "answer-questionnaire", { kind: "mentee-intake" }, "2021-09-30T21:00:00Z"),
    fact("participant", "mentee-2", 3, "answer-questionnaire", { kind: "satisfaction" }, "2021-10-01T09:00:00Z"),
    fact("programme", "p", 9, "publish", { where: "school-site" }, "2022-05-20T09:00:00Z"),
  ];
  const progress = (asOf?: string, facts = history) =>
    progressOf(planned, facts, { calendar, ...(asOf !== undefined && { asOf: Temporal.Instant.from(asOf) }) });

  it("counts the facts of each step and sets them against its days in the school's time zone", () => {
    const [questionnaires, consents] = progress();
    expect(questionnaires).toMatchObject({ status: "late", facts: 2, instances: 2, before: 1, within: 0, after: 1 });
    expect(questionnaires?.first?.toString()).toBe("2021-08-31T20:59:59Z");
    expect(questionnaires?.last?.toString()).toBe("2021-09-30T21:00:00Z");
    expect(consents).toMatchObject({ status: "in-time", facts: 1, instances: 1, within: 1 });
  });

  it("ends a step of the kind once with its first fact, and one of the kind each with the last so far", () => {
    const late = fact("participant", "mentee-1", 4, "give-consent", { kind: "personal-data" }, "2021-11-01T09:00:00Z");
    expect(progress(undefined, [...history, late])[1]).toMatchObject({ status: "in-time", facts: 2, after: 1 });
    expect(progress("2021-09-01T00:00:00Z")[0]).toMatchObject({ status: "early", facts: 1 });
  });

  it("needs every fact that a step names", () => {
    expect(progress()[3]).toMatchObject({ status: "overdue", facts: 1 });
    const both = [
      ...history,
      fact("programme", "p", 10, "publish", { where: "partner-sites" }, "2022-05-21T09:00:00Z"),
    ];
    expect(progress(undefined, both)[3]).toMatchObject({ status: "done", facts: 2, instances: 1 });
  });

  it("tells what is waiting from what is overdue, at the moment that is asked for", () => {
    const consents = (asOf: string) => progress(asOf)[1]?.status;
    expect(consents("2021-09-30T20:59:58Z")).toBe("waiting");
    expect(consents("2021-09-30T20:59:59Z")).toBe("in-time");
    expect(progress("2021-09-30T20:59:59Z", [])[1]?.status).toBe("waiting");
    expect(progress("2021-09-30T21:00:00Z", [])[1]?.status).toBe("overdue");
    expect(progress("2022-06-30T20:59:59Z", [])[3]?.status).toBe("waiting");
    expect(progress("2022-06-30T21:00:00Z", [])[3]?.status).toBe("overdue");
  });

  it("says so where a step names no fact", () => {
    const untracked: PlannedStep | undefined = planned.steps[2];
    expect(progress()[2]).toMatchObject({ step: untracked, status: "untracked", facts: 0 });
  });
});

describe("the nearest word", () => {
  it.each([
    ["кординатор", "координатор"],
    ["Curater", "curator"],
    ["cоординатор", "координатор"],
    ["директор", undefined],
    ["", undefined],
  ])("to «%s» is %s", (word, expected) => {
    expect(nearest(word, ["куратор", "координатор", "curator"])).toBe(expected);
  });
});
