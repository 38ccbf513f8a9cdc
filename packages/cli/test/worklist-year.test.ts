import { progressOf } from "@nastavnik/core/road-map";
import { targetModel } from "@nastavnik/core/target-model";
import { createEngine, readHistory, storeAsOf, virtualClock } from "@nastavnik/engine";
import {
  allObligations,
  isOnListOf,
  Lives,
  notificationWorkflows,
  occurrencesOf,
  parseRules,
  type Worklist,
  type WorklistOwner,
  worklist,
} from "@nastavnik/notifications";
import { targetModelNotifications as model } from "@nastavnik/notifications/target-model";
import { memoryStore, overlayStore } from "@nastavnik/persistence/memory";
import { assessingByRules, expertReviewing } from "@nastavnik/rules";
import { targetModelCounting } from "@nastavnik/rules/target-model";
import { reportSettings, simulateYear, yearClock } from "@nastavnik/simulation";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { smallYear } from "../../simulation/test/example-year.ts";

const organisation = "lyceum-45";

// Terms so short that much is overdue in a year in which everybody is diligent.
const hasty = model.rules.map((rule) =>
  "state" in rule.on ? { ...rule, on: { ...rule.on, after: { days: 0, of: "calendar" as const } } } : rule,
);
const rules = parseRules({ rules: hasty }, model);

it("holds every overdue obligation of a year, and every step of its road map, in exactly one work list at every moment", async () => {
  const definition = smallYear();
  const clock = yearClock(definition);
  const store = memoryStore({ tenant: definition.organisation.id, clock });
  await simulateYear({ definition, seed: 1, store, clock });
  const { facts } = await readHistory(store);
  const { programme, roadMap, calendar } = reportSettings(definition);
  const lives = new Lives();
  let read = 0;
  const seen = { rules: 0, steps: 0 };
  const begin = Temporal.PlainDate.from(definition.period.from);
  for (let day = begin; Temporal.PlainDate.compare(day, definition.period.to) <= 0; day = day.add({ days: 11 })) {
    const at = calendar.startOf(day);
    for (let fact = facts[read]; fact !== undefined && Temporal.Instant.compare(fact.at, at) <= 0; fact = facts[read]) {
      lives.add(fact);
      read++;
    }
    const steps = progressOf(roadMap, facts.slice(0, read), { calendar, asOf: at });
    const options = {
      lives,
      calendar,
      model,
      rules,
      roadMap: { programme, period: definition.period, steps, otherwise: "coordinator" },
    };
    const overdue = allObligations(options).filter(({ due }) => Temporal.PlainDate.compare(due, day) < 0);
    const roles = overdue.flatMap(({ owner }) => ("role" in owner ? [owner.role] : []));
    const people = overdue.flatMap(({ owner }) => ("person" in owner ? [owner.person] : []));
    const owners: readonly Pick<WorklistOwner, "person" | "roles">[] = [
      ...[...new Set(people)].map((person) => ({ person, roles: [] })),
      ...[...new Set(roles)].map((role) => ({ person: `holder of ${role}`, roles: [role] })),
    ];
    const lists = overdue.map((each) => owners.filter((owner) => isOnListOf(each, owner)).length);
    expect(lists.every((count) => count === 1)).toBe(true);

    // Nothing that a rule asks for, and no step that is late, is in no list at all.
    const isAsked = [...lives.all()].flatMap((life) =>
      rules.rules.flatMap((rule) => {
        const [first] = rule.duty === undefined || "fact" in rule.on ? [] : occurrencesOf(rule, life, calendar, model);
        const isFor =
          rule.to.some((to) => "role" in to) && Object.values(rule.on)[0].workflow === life.instance.workflow;
        const isDeadline = "timer" in rule.on || ("date" in rule.on && rule.on.after === undefined);
        const due = isDeadline ? first?.about : first?.on;
        const isLate = due !== undefined && Temporal.PlainDate.compare(due, day) < 0;
        return isFor && isLate ? [`${rule.id} ${life.instance.id}`] : [];
      }),
    );
    const byRule = overdue.flatMap((each) => ("rule" in each ? [`${each.rule.id} ${each.life.instance.id}`] : []));
    expect(isAsked.filter((each) => !byRule.includes(each))).toEqual([]);
    const isOver = lives.get({ workflow: "programme", id: programme })?.instance.status !== "active";
    const late = steps.filter(({ status, step }) => status === "overdue" && step.fulfilledBy.length > 0);
    const bySteps = overdue.flatMap((each) => ("step" in each ? [each.step.id] : []));
    expect(bySteps).toEqual(isOver ? [] : late.map(({ step }) => step.id));
    seen.rules += byRule.length;
    seen.steps += bySteps.length;
  }
  expect(seen.rules).toBeGreaterThan(50);
  expect(seen.steps).toBeGreaterThan(10);
});

it("puts the steps of a road map on the lists of those who answer for them, with what is missing", async () => {
  const definition = smallYear();
  const clock = yearClock(definition);
  const store = memoryStore({ tenant: definition.organisation.id, clock });
  const until = Temporal.PlainDate.from("2021-11-15");
  await simulateYear({ definition, seed: 1, store, clock, until });
  const { facts } = await readHistory(store);
  const { programme, roadMap, calendar } = reportSettings(definition);
  const at = calendar.startOf(until).add({ hours: 12 });
  const lives = new Lives();
  for (const fact of facts) lives.add(fact);
  const engine = createEngine({
    store,
    clock: virtualClock(at),
    calendar,
    workflows: [...targetModel.workflows, ...notificationWorkflows],
    reactions: targetModel.reactions,
  });
  const steps = progressOf(roadMap, facts, { calendar, asOf: at });
  const list = await worklist(
    { person: "coordinator-1", roles: ["coordinator"], organisation },
    {
      engine,
      lives,
      calendar,
      model,
      rules: parseRules(undefined, model),
      roadMap: { programme, period: definition.period, steps, otherwise: "coordinator" },
      at,
    },
  );
  const [first] = list.overdue.filter(({ rule }) => rule === "road-map");
  expect(first).toMatchObject({ instance: { workflow: "programme", id: programme } });
  expect(first?.title.ru).toMatch(/^Дорожная карта/);
  expect(first?.reason.ru).toMatch(/^[А-Я]/);
  expect(first?.label.ru).not.toMatch(/[a-z]/);
});

it("tells of what cannot be done yet by which acts it becomes possible, as a plan from the state as it is finds them", async () => {
  const definition = smallYear();
  const clock = yearClock(definition);
  const store = memoryStore({ tenant: definition.organisation.id, clock });
  const until = Temporal.PlainDate.from("2022-05-10");
  await simulateYear({ definition, seed: 1, store, clock, until });
  const { calendar } = reportSettings(definition);
  // Two months later nobody has done anything more.
  const at = calendar.startOf(until.add({ months: 2 })).add({ hours: 12 });
  const lives = new Lives();
  for (const fact of (await readHistory(store)).facts) lives.add(fact);
  const engine = createEngine({
    store,
    clock: virtualClock(at),
    calendar,
    workflows: [...targetModel.workflows, ...notificationWorkflows],
    reactions: targetModel.reactions,
    counting: targetModelCounting(),
    reviewing: expertReviewing,
    assessing: assessingByRules,
    overlay: overlayStore,
  });
  const soon = model.rules.map((rule) =>
    rule.id === "unit-ends" ? { ...rule, on: { ...rule.on, before: { days: 400, of: "calendar" as const } } } : rule,
  );
  const options = { engine, lives, calendar, model, rules: parseRules({ rules: soon }, model), at };
  const closing = allObligations(options).find((each) => "rule" in each && each.rule.id === "unit-ends");
  const person = closing !== undefined && "person" in closing.owner ? closing.owner.person : "nobody";
  const owner = { person, roles: ["curator"], organisation };
  const blocked = ({ overdue, today, week, waiting }: Worklist) =>
    [...overdue, ...today, ...week, ...waiting].filter(({ verdict }) => verdict === "unmet");
  const told = blocked(await worklist(owner, options));
  const planned = blocked(await worklist(owner, { ...options, planned: { decisions: 1000 } }));
  expect(planned.map(({ rule, instance }) => [rule, instance])).toEqual(
    told.map(({ rule, instance }) => [rule, instance]),
  );
  expect(told.filter(({ way }) => way !== undefined)).toEqual([]);
  const ways = planned.flatMap(({ way }) => way ?? []);
  expect(ways.length).toBeGreaterThan(0);
  for (const { ru, en } of ways) {
    expect(ru).toMatch(/^(?:Чтобы стало можно: |Никогда)/);
    expect(ru).not.toMatch(/[A-Za-z]/);
    expect(en).not.toMatch(/[А-Яа-я]/);
  }
  const givers = planned.flatMap(({ missing }) => missing.filter(({ givenBy }) => givenBy !== undefined));
  expect(givers.length).toBeGreaterThan(0);
});

it("tells of a past day what it told on that day, whatever has happened since", async () => {
  const definition = smallYear();
  const { calendar } = reportSettings(definition);
  const day = Temporal.PlainDate.from("2021-10-20");
  const at = calendar.startOf(day).subtract({ nanoseconds: 1 });
  const listAfter = async (until: Temporal.PlainDate, isLookingBack: boolean) => {
    const clock = yearClock(definition);
    const store = memoryStore({ tenant: definition.organisation.id, clock });
    await simulateYear({ definition, seed: 1, store, clock, until });
    const whole = (await readHistory(store)).facts;
    const facts = whole.filter((fact) => Temporal.Instant.compare(fact.at, at) <= 0);
    expect(facts.length < whole.length).toBe(isLookingBack);
    const lives = new Lives();
    for (const fact of facts) lives.add(fact);
    const engine = createEngine({
      store: isLookingBack ? storeAsOf(store, whole, at) : store,
      clock: virtualClock(at),
      calendar,
      workflows: [...targetModel.workflows, ...notificationWorkflows],
      reactions: targetModel.reactions,
    });
    const owners = new Set(
      allObligations({ lives, calendar, model, rules }).map(({ owner }) =>
        "person" in owner ? owner.person : owner.role,
      ),
    );
    return Promise.all(
      [...owners].map((owner) =>
        worklist({ person: owner, roles: [owner], organisation }, { engine, lives, calendar, model, rules, at }),
      ),
    );
  };
  const [then, lookingBack] = [
    await listAfter(day.subtract({ days: 1 }), false),
    await listAfter(day.add({ days: 40 }), true),
  ];
  expect(lookingBack).toEqual(then);
  expect(then.flatMap((list) => Object.values(list).flat()).length).toBeGreaterThan(3);
});
