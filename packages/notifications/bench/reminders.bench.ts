import type { Fact } from "@nastavnik/core";
import { createEngine, type StoredFact, virtualClock } from "@nastavnik/engine";
import { notifications, notificationWorkflows, parseRules } from "@nastavnik/notifications";
import { memoryNotifier } from "@nastavnik/notifications/memory";
import { memoryStore } from "@nastavnik/persistence/memory";
import { Temporal } from "temporal-polyfill";
import type { Bench, BenchLine } from "../../../tools/bench-line.ts";
import { moscow } from "../test/office.ts";
import { task, taskModel, taskRule } from "../test/task.ts";

const start = Temporal.Instant.from("2025-03-03T06:00:00Z");
const rule = taskRule({
  id: "near",
  on: { date: { workflow: "task", field: "due", while: ["open"] }, before: { days: 2 } },
});

/** An office with so many tasks, of which so many are to be told of on 12 March. */
async function office(tasks: number, due: number) {
  const clock = virtualClock(start);
  const store = memoryStore({ tenant: "house", clock });
  const engine = createEngine({
    store,
    clock,
    calendar: moscow,
    workflows: [task, ...notificationWorkflows],
    isAlone: true,
  });
  const fact = (number: number): StoredFact => ({
    position: number + 1,
    instance: { workflow: "task", id: `t-${number}` },
    parent: "house",
    version: 1,
    definitionVersion: 1,
    command: { id: "c", type: "open", payload: {} },
    actor: { id: "boss-1", roles: ["boss"], organisation: "house" },
    at: start,
    to: "open",
    status: "active",
    changes: Object.entries({
      owner: "anna",
      helpers: [],
      due: number < due ? "2025-03-14" : "2026-05-14",
      days: 900,
      worked: 0,
    }).map(([key, value]): Fact["changes"][number] => ({ path: [key], value })),
    clauses: [],
  });
  const boss = { id: "boss-1", roles: ["boss"], organisation: "house" };
  // Those that are told of are there in earnest; of the others only their facts, as history holds them.
  for (let number = 0; number < due; number++) {
    const payload = { owner: "anna", helpers: [], due: "2025-03-14", days: 900 };
    await engine.execute(
      { workflow: "task", id: `t-${number}` },
      { id: "c", type: "open", payload, actor: boss, parent: "house" },
    );
  }
  const facts = Array.from({ length: tasks }, (_, number) => fact(number));
  const notifying = notifications({
    engine,
    store: { facts: async ({ after = 0, limit = 1000 } = {}) => facts.slice(after, after + limit) },
    clock,
    calendar: moscow,
    model: taskModel,
    rules: parseRules({ off: ["task-due"], rules: [rule], limits: { perDay: 1_000_000 } }, taskModel),
    directory: { contactOf: async (person) => ({ addresses: { memory: person } }), holders: async () => [] },
    notifiers: [memoryNotifier()],
    organisation: "house",
    isAlone: true,
  });
  await notifying.nextDue();
  clock.moveTo(Temporal.Instant.from("2025-03-12T06:00:00Z"));
  return notifying;
}

/** Milliseconds in which what is due is found and decided on. */
async function milliseconds(tasks: number, due: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const notifying = await office(tasks, due);
    globalThis.gc?.();
    const begin = performance.now();
    const { decided } = await notifying.dispatch();
    times.push(performance.now() - begin);
    if (decided !== due) throw new Error(`expected ${due} notifications, met ${decided}`);
  }
  return times.toSorted((a, b) => a - b)[1] ?? Number.NaN;
}

export const bench: Bench = async (): Promise<readonly BenchLine[]> => {
  const rate = (10_000 / (await milliseconds(10_000, 10_000))) * 1000;
  const [few, many] = [await milliseconds(1000, 1000), await milliseconds(100_000, 1000)];
  return [
    { name: "reminders found and written in memory", value: rate, unit: "1/s", reach: "≥ 10,000", ok: rate >= 10_000 },
    {
      name: "1,000 due among 100,000 subjects, against among 1,000",
      value: many / few,
      unit: "times",
      reach: "≤ 1.5",
      ok: many / few <= 1.5,
    },
  ];
};
