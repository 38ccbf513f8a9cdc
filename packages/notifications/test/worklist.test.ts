import { type Instance, type JsonObject, requirementsIn } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { calendarText } from "@nastavnik/notifications/ics";
import {
  type Life,
  Lives,
  obligationsOf,
  parseRules,
  worklist,
  worklistEvents,
  type WorklistOwner,
  workflowOf,
} from "@nastavnik/notifications";
import { targetModelNotifications } from "@nastavnik/notifications/target-model";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { moscow, office } from "./office.ts";
import { taskModel, taskRule } from "./task.ts";

const due = { workflow: "task", field: "due", while: ["open"] };
const rules = parseRules(
  {
    off: ["task-due"],
    rules: [
      taskRule({ id: "finish", on: { date: due, before: { days: 2 } }, duty: "finish" }),
      taskRule({
        id: "help",
        on: { state: { workflow: "task", state: "open", since: ["work"] }, after: { days: 3 } },
        to: [{ field: "helpers" }, { role: "boss" }],
        duty: "work",
      }),
    ],
  },
  taskModel,
);
const everybody: readonly WorklistOwner[] = [
  { person: "anna", roles: ["boss"], organisation: "house" },
  { person: "boris", roles: [], organisation: "house" },
  { person: "vera", roles: ["clerk"], organisation: "house" },
];

async function livesOf({ store }: ReturnType<typeof office>): Promise<Lives> {
  const lives = new Lives();
  for (const fact of await store.facts({ limit: 100_000 })) lives.add(fact);
  return lives;
}
async function listOf(at: ReturnType<typeof office>, owner: WorklistOwner) {
  const lives = await livesOf(at);
  return worklist(owner, { engine: at.engine, lives, calendar: moscow, model: taskModel, rules, at: at.clock.now() });
}

describe("a work list", () => {
  it("tells what is overdue, what is for today and for the week, by whose it is", async () => {
    const at = office();
    for (const [index, day] of ["2025-03-02", "2025-03-03", "2025-03-07", "2025-04-30"].entries()) {
      await at.openTask(`t-${index}`, day);
    }
    await at.openTask("t-5", "2025-03-02", { owner: "vera" });
    const list = await listOf(at, { person: "anna", roles: ["boss"], organisation: "house" });
    const ids = (items: typeof list.today) =>
      items.filter(({ rule }) => rule === "finish").map(({ instance }) => instance.id);
    expect([ids(list.overdue), ids(list.today), ids(list.week)]).toEqual([["t-0"], ["t-1"], ["t-2"]]);
    expect(list.overdue[0]).toMatchObject({
      command: "finish",
      label: { ru: "Закончить" },
      reason: { ru: "Поручение" },
      verdict: "met",
      missing: [],
    });
    // Nobody is named for what a holder of the office has to do: it is in the list of whoever holds it.
    expect(list.week.filter(({ rule }) => rule === "help")).toHaveLength(5);
  });

  it("says what is missing where something cannot be done", async () => {
    const at = office();
    await at.openTask("t-1", "2025-03-20", { owner: "boris" });
    const list = await listOf(at, { person: "boris", roles: [], organisation: "house" });
    expect(list).toMatchObject({ overdue: [], today: [], week: [], waiting: [{ verdict: "unmet" }] });
    expect(list.waiting[0]?.missing[0]?.text.ru).toBeTruthy();
  });

  it("is a calendar of whole days under ids that stay", async () => {
    const at = office();
    await at.openTask("t-1", "2025-03-03");
    const list = await listOf(at, { person: "anna", roles: ["boss"], organisation: "house" });
    const text = calendarText(worklistEvents(list, at.clock.now(), "ru"), { domain: "house.example" });
    expect(text).toContain("UID:duty_2Ffinish_2Ftask_2Ft-1@house.example");
    expect(text).toContain("DTSTART;VALUE=DATE:20250303");
  });

  it("holds every overdue obligation in exactly one list, at every moment", async () => {
    const id = fc.constantFrom("t-1", "t-2", "t-3");
    const action = fc.oneof(
      fc.record({ passes: fc.integer({ min: 1, max: 100 }) }),
      fc.record({
        opens: id,
        owner: fc.constantFrom("anna", "boris", "vera"),
        helper: fc.constantFrom("boris", "vera", ""),
        days: fc.integer({ min: 0, max: 5 }),
      }),
      fc.record({ works: id }),
      fc.record({ finishes: id }),
    );
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 12 }), async (actions) => {
        const at = office();
        // Something is overdue in every run, whatever is drawn.
        const first = [{ opens: "t-1", owner: "anna", helper: "", days: 0 } as const, { passes: 48 } as const];
        for (const each of [...first, ...actions]) {
          const today = moscow.dateOf(at.clock.now());
          if ("passes" in each) at.clock.moveTo(at.clock.now().add({ hours: each.passes }));
          else if ("opens" in each) {
            const helpers = each.helper === "" ? [] : [each.helper];
            await at.openTask(each.opens, today.add({ days: each.days }).toString(), {
              owner: each.owner,
              helpers,
              days: 90,
            });
          } else if ("works" in each) await at.give(each.works, "work");
          else await at.give(each.finishes, "finish");
          const lives = await livesOf(at);
          const overdue = [...lives.all()]
            .flatMap((life) => obligationsOf(life, lives, rules, taskModel, moscow))
            .filter((obligation) => Temporal.PlainDate.compare(obligation.due, moscow.dateOf(at.clock.now())) < 0)
            .map(({ rule, life }) => `${rule.id} ${life.instance.id}`);
          const listed = (await Promise.all(everybody.map((owner) => listOf(at, owner)))).flatMap((list) =>
            list.overdue.map(({ rule, instance }) => `${rule} ${instance.id}`),
          );
          expect(listed.toSorted()).toEqual(overdue.toSorted());
          seen += overdue.length;
        }
      }),
      { numRuns: runs(25) },
    );
    expect(seen).toBeGreaterThanOrEqual(runs(25));
  });
});

it("of everything that may be missing it is known how it comes about, or why no act brings it about", () => {
  const { remedies = {}, withoutRemedy = {}, rules: shipped } = targetModelNotifications;
  const asked = new Set(shipped.map(workflowOf));
  const all = (workflows: typeof targetModel.workflows) =>
    workflows.flatMap((workflow) => Object.values(workflow.requirements).flatMap(requirementsIn));
  const requirements = all(targetModel.workflows.filter(({ id }) => asked.has(id)));
  // What only chooses a way refuses nobody, and what a command says is brought about by saying it.
  const missing = requirements.filter((each) => each.selects !== true && each.needs !== "payload");
  const untold = missing.filter(({ id }) => !Object.hasOwn(remedies, id) && !Object.hasOwn(withoutRemedy, id));
  expect([...new Set(untold.map(({ id }) => id))]).toEqual([]);
  const codes = new Set(all(targetModel.workflows).map(({ id }) => id));
  expect([...Object.keys(remedies), ...Object.keys(withoutRemedy)].filter((code) => !codes.has(code))).toEqual([]);
  expect(Object.keys(remedies).filter((code) => Object.hasOwn(withoutRemedy, code))).toEqual([]);
});

it("what is missing in the target model comes about by commands that are there", () => {
  const { remedies = {} } = targetModelNotifications;
  for (const { workflow, command } of Object.values(remedies)) {
    expect(targetModel.workflows.find(({ id }) => id === workflow)?.commands[command]).toBeDefined();
  }
});

it("whoever stands in for the curator of a unit is told of its agreement and its personalised programme", () => {
  const at = (workflow: string, id: string, context: JsonObject, parent?: string): Instance => {
    const instance = { workflow, id, definitionVersion: 1, version: 1, status: "active", value: "x", context } as const;
    return parent === undefined ? instance : { ...instance, parent };
  };
  const programme = at("programme", "p-1", { curators: ["curator-1"], substitutes: { "u-1": "curator-2" } });
  const lives = { get: () => ({ instance: programme }) } as unknown as Lives;
  const curatorsOf = (workflow: string, id: string, unit: string) =>
    targetModelNotifications.holders("curator", at(workflow, id, { unit }, "p-1"), lives);
  expect(curatorsOf("agreement", "a-1", "u-1")).toEqual(["curator-2"]);
  expect(curatorsOf("personal-programme", "own-1", "u-1")).toEqual(["curator-2"]);
  expect(curatorsOf("agreement", "a-2", "u-2")).toEqual(["curator-1"]);
  expect(curatorsOf("unit", "u-1", "x")).toEqual(["curator-2"]);
});

it("a unit, its agreement and its programme tell people, and whoever signs for a child among them", () => {
  const at = (workflow: string, id: string, context: JsonObject, parent?: string): Instance => {
    const instance = { workflow, id, definitionVersion: 1, version: 1, status: "active", value: "x", context } as const;
    return parent === undefined ? instance : { ...instance, parent };
  };
  // The mentor stands in two registries: messages go to the person, not to an entry.
  const persons = { "entry-2": "teacher-7" };
  const mandate = at("mandate", "m-1", { person: "child-1", as: "guardian", from: "2025-09-01" }, "parent-1");
  const lives = { get: () => undefined, all: () => [{ instance: mandate }] } as unknown as Lives;
  const told = (workflow: string, field: string, context: JsonObject) => {
    const asked = targetModelNotifications.fields[workflow]?.[field];
    return asked?.kind === "people" ? asked.of(at(workflow, "1", context), lives) : undefined;
  };
  const unit = { mentor: "entry-2", mentees: ["child-1"], consents: {}, reports: {}, persons };
  expect(told("unit", "mentor", unit)).toEqual(["teacher-7"]);
  expect(told("unit", "unanswered", unit)).toEqual(["teacher-7", "child-1", "parent-1"]);
  expect(told("unit", "without-report", { ...unit, reports: { "child-1": "2026-05-01" } })).toEqual(["teacher-7"]);
  const agreement = { mentor: "entry-2", mentee: "child-1", signed: {}, persons, terms: {} };
  expect(told("agreement", "mentor", agreement)).toEqual(["teacher-7"]);
  expect(told("agreement", "unsigned", agreement)).toEqual(["teacher-7", "child-1", "parent-1"]);
  expect(told("agreement", "unsigned", { ...agreement, signed: { mentee: "2026-01-12" } })).toEqual(["teacher-7"]);
  const own = { mentor: "teacher-7", mentees: ["child-1"], agreements: {}, period: { from: "2025-10-01" } };
  expect(told("personal-programme", "unagreed", own)).toEqual(["child-1", "parent-1"]);
  expect(told("personal-programme", "guardians", own)).toEqual(["parent-1"]);
});

it("what an agreement asks for is in the work lists of people, not of their entries in registries", () => {
  const at = (workflow: string, value: string, context: JsonObject, parent?: string): Life => {
    const instance = { workflow, id: "1", definitionVersion: 1, version: 1, status: "active", value, context } as const;
    const own: Instance = parent === undefined ? instance : { ...instance, parent };
    return { instance: own, number: 1, entered: new Map(), last: new Map() };
  };
  const persons = { "entry-2": "teacher-7", "entry-3": "teacher-8" };
  const meetings: Life = at(
    "unit",
    "working",
    { mentor: "entry-2", mentees: ["entry-3"], meetings: [], persons },
    "p-1",
  );
  const agreement = at("agreement", "in-force", {
    unit: "1",
    mentor: "entry-2",
    mentee: "entry-3",
    begunOn: "2025-10-01T06:00:00Z",
    questions: { "q-1": { askedAt: "2025-10-02T06:00:00Z" } },
    terms: { reportEveryDays: 5, answerWithinHours: 24, meetingEveryDays: 5 },
    persons,
  });
  const lives = { get: () => meetings, all: () => [], below: () => [agreement] } as unknown as Lives;
  const ownersOf = (life: Life) =>
    obligationsOf(life, lives, { ...rules, rules: [] }, targetModelNotifications, moscow).map(({ rule, owner }) => [
      rule.id,
      owner,
    ]);
  expect(ownersOf(agreement)).toEqual([
    ["agreed-report", { person: "teacher-8" }],
    ["agreed-answer", { person: "teacher-7" }],
  ]);
  expect(ownersOf(meetings)).toEqual([["agreed-meeting", { person: "teacher-7" }]]);
});
