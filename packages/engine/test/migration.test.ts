import { defineWorkflow, isNastavnikError, rebuild, type Workflow } from "@nastavnik/core";
import { schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
import {
  advance,
  applyMigration,
  checkPlan,
  createEngine,
  type MigrationPlan,
  migrationPlanData,
  migrationPlanJsonSchema,
  rehearseMigration,
  revertMigration,
  type Store,
  verify,
  virtualClock,
} from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { Temporal } from "temporal-polyfill";
import { beforeEach, describe, expect, it } from "vitest";
import { requestV1, requestV2, toSecond } from "./workflows/request.ts";

const calendar = schoolCalendar(schoolCalendarData.parse({ timeZone: "Europe/Moscow" }));
const workflows = [requestV1, requestV2];
const actor = { id: "admin", roles: ["operator"], organisation: "school" };
const ref = (id: string) => ({ workflow: "request", id });

let clock: ReturnType<typeof virtualClock>;
let store: Store;
let commandNumber = 0;

const options = (plan: MigrationPlan = toSecond) => ({ store, clock, calendar, plan, workflows, actor });
const engineOf = (...given: readonly Workflow[]) => createEngine({ store, clock, calendar, workflows: given });

async function give(id: string, type: string, role: string, engine = engineOf(requestV1)): Promise<string> {
  const payload = type === "ask" ? { topic: id } : {};
  const by = { id: `${role}-1`, roles: [role], organisation: "school" };
  const answer = await engine.execute(ref(id), { id: `c-${++commandNumber}`, type, payload, actor: by });
  return answer.outcome;
}

/** One that is open, one that waits, one that is late, one that was answered after one reader, one that is closed. */
beforeEach(async () => {
  clock = virtualClock(Temporal.Instant.from("2025-09-01T06:00:00Z"));
  store = memoryStore({ tenant: "school", clock });
  const engine = engineOf(requestV1);
  for (const id of ["late", "open", "answered", "waiting", "closed"]) await give(id, "ask", "teacher", engine);
  await give("late", "read", "reader", engine);
  await advance(engine, clock, Temporal.Instant.from("2025-09-12T06:00:00Z"));
  for (const id of ["waiting", "answered"]) await give(id, "read", "reader", engine);
  await give("answered", "answer", "reader", engine);
  for (const type of ["read", "answer"]) await give("closed", type, "reader", engine);
  await give("closed", "close", "teacher", engine);
  clock.moveTo(Temporal.Instant.from("2025-09-15T06:00:00Z"));
});

const all = () => store.load(["late", "open", "answered", "waiting"].map(ref));

describe("a rehearsal", () => {
  it("tells for each state and each instance what would happen, and stores nothing", async () => {
    const before = [await store.facts(), await all()];
    const { states, instances, uncovered } = await rehearseMigration(options());
    expect([await store.facts(), await all()]).toEqual(before);
    expect(uncovered).toEqual([]);
    expect(states.map(({ from, to, outcome, instances: count }) => [from, to, outcome, count])).toEqual(
      expect.arrayContaining([
        [["open"], ["open"], "moves", 1],
        [["waiting"], ["work.reading"], "moves", 1],
        [["late"], ["work.reminded"], "moves", 1],
        [["answered"], ["answered"], "moves", 1],
        [["closed"], [], "ended", 1],
      ]),
    );
    const waiting = instances.find(({ instance }) => instance.id === "waiting");
    expect(waiting?.changes).toEqual(["subject", "isUrgent", "topic"]);
    // Ten days from the entry become fourteen; a reminder begins now.
    expect(waiting?.timers).toEqual([
      { delay: "reply", state: "work", before: "2025-09-22T06:00:00Z", after: "2025-09-26T06:00:00Z" },
      { delay: "reminder", state: "work.reading", after: "2025-09-18T06:00:00Z" },
    ]);
  });

  it("tells which histories would not have been possible, and why", async () => {
    const { instances, states } = await rehearseMigration(options());
    const refused = instances.filter((each) => each.refused.length > 0);
    // What has ended stays, and nobody asks how it came to its end.
    expect(refused.map(({ instance }) => instance.id)).toEqual(["answered"]);
    expect(refused[0]?.refused).toMatchObject([
      { command: "answer", version: 3, on: "2025-09-12", reasons: [{ code: "two-readers", clause: "Порядок, п. 2" }] },
    ]);
    expect(states.filter(({ impossibleHistories }) => impossibleHistories > 0)).toMatchObject([{ from: ["answered"] }]);
    const unasked = await rehearseMigration({ ...options(), histories: false, only: ref("answered") });
    expect(unasked.instances).toMatchObject([{ outcome: "moves", refused: [] }]);
  });

  it("tells of what a state lacks in the new version, whether anything is in it or not", async () => {
    const { states: _, ...bare } = toSecond;
    const { uncovered, states } = await rehearseMigration(options(bare));
    expect(uncovered).toEqual(["waiting", "late"]);
    const impossible = states.filter(({ outcome }) => outcome === "impossible");
    expect(impossible.map(({ from, problems }) => [from, problems.map(({ en }) => en)])).toEqual(
      expect.arrayContaining([
        [["waiting"], ["version 2 has no state waiting"]],
        [["late"], ["version 2 has no state late"]],
      ]),
    );
  });
});

describe("a migration", () => {
  it("takes all that are at work to the new version, where they go on", async () => {
    expect(await applyMigration(options())).toMatchObject({
      moved: 4,
      ended: 1,
      already: 0,
      left: [],
      isStopped: false,
    });
    const [late, open, answered, waiting] = await all();
    expect([late, open, answered, waiting].map((each) => each?.definitionVersion)).toEqual([2, 2, 2, 2]);
    expect(late?.context).toEqual({ subject: "late", readers: 1, isUrgent: true });
    expect(waiting).toMatchObject({ value: { work: "reading" }, context: { subject: "waiting", isUrgent: false } });
    const engine = engineOf(requestV1, requestV2);
    expect(await give("waiting", "answer", "reader", engine)).toBe("refused");
    expect(await give("waiting", "read", "reader", engine)).toBe("accepted");
    expect(await give("waiting", "answer", "reader", engine)).toBe("accepted");
    await advance(engine, clock, Temporal.Instant.from("2025-10-30T00:00:00Z"));
    expect((await store.load([ref("late")]))[0]?.value).toBe("answered");
    // Facts make what is stored, those of the migration among them.
    for (const instance of await all()) {
      expect(rebuild(instance ?? ref(""), await store.facts({ instance: instance ?? ref("") }))).toEqual(instance);
    }
    expect((await verify(store)).differences).toEqual([]);
  });

  it("is stopped after a batch, and goes on where it was", async () => {
    const stop = new AbortController();
    const first = await applyMigration({ ...options(), batch: 2, signal: stop.signal, onBatch: () => stop.abort() });
    expect(first).toMatchObject({ moved: 1, ended: 1, isStopped: true });
    expect(await applyMigration({ ...options(), batch: 2 })).toMatchObject({ moved: 3, already: 1, isStopped: false });
    expect(await applyMigration(options())).toMatchObject({ moved: 0, already: 4 });
  });

  it("is taken back for whatever has not gone on since, timers and all, and can be given once more", async () => {
    const before = await all();
    await applyMigration(options());
    await give("open", "read", "reader", engineOf(requestV1, requestV2));
    const back = await revertMigration(options());
    expect(back).toMatchObject({ moved: 3, left: [{ instance: ref("open"), because: "went-on" }] });
    const after = await all();
    const bare = (each: (typeof after)[number]) => ({
      ...each,
      version: 0,
      at: undefined,
      timers: each?.timers?.map(({ dueAt }) => dueAt.toString()),
    });
    for (const index of [0, 2, 3]) expect(bare(after[index])).toEqual(bare(before[index]));
    expect(await give("late", "answer", "reader", engineOf(requestV1, requestV2))).toBe("accepted");
    expect(await applyMigration(options())).toMatchObject({ moved: 3, already: 1 });
    expect((await verify(store)).differences).toEqual([]);
  });

  it("leaves an instance whose timer is due, and one that the plan has no state for", async () => {
    clock.moveTo(Temporal.Instant.from("2025-09-23T06:00:00Z"));
    const { left } = await applyMigration(options({ ...toSecond, states: { waiting: "work" } }));
    expect(left.map(({ instance: { id }, because }) => [id, because])).toEqual([
      ["late", "impossible"],
      ["waiting", "unripe"],
    ]);
  });

  it("loses nothing to others who write meanwhile", async () => {
    const engine = engineOf(requestV1, requestV2);
    const writing = Array.from({ length: 10 }, () => give("waiting", "read", "reader", engine));
    const [run, ...answers] = await Promise.all([applyMigration(options()), ...writing]);
    expect(run.left).toEqual([]);
    expect(new Set(answers)).toEqual(new Set(["accepted"]));
    const [waiting] = await store.load([ref("waiting")]);
    expect(waiting).toMatchObject({ definitionVersion: 2, context: { readers: 11 } });
  });

  it("changes only the context where both versions are one, once, as for another edition of a regulation", async () => {
    const plan: MigrationPlan = {
      workflow: "request",
      from: 1,
      to: 1,
      where: { context: { topic: "waiting" } },
      context: [{ set: "isUrgent", value: true }],
    };
    expect(await applyMigration(options(plan))).toMatchObject({ moved: 1 });
    expect(await applyMigration(options(plan))).toMatchObject({ moved: 0, already: 1 });
    const [waiting] = await store.load([ref("waiting")]);
    expect(waiting?.context["isUrgent"]).toBe(true);
    expect(waiting?.timers).toHaveLength(1);
    expect(await revertMigration(options(plan))).toMatchObject({ moved: 1 });
    expect((await store.load([ref("waiting")]))[0]?.context).not.toHaveProperty("isUrgent");
  });

  it("is refused to a definition that has changed under its version, and to a store that cannot list", async () => {
    const changed: Workflow = defineWorkflow({ ...requestV1, version: 2 });
    await engineOf(requestV1, changed).settle();
    await expect(applyMigration(options())).rejects.toMatchObject({ code: "unsupported" });
    const { instances: _, ...other } = store;
    await expect(applyMigration({ ...options(), store: other })).rejects.toMatchObject({ code: "unsupported" });
  });
});

describe("a plan", () => {
  it("that does not fit the definitions is told with every place, what was expected and what was met", () => {
    const wrong = {
      ...toSecond,
      states: { waitng: "work", late: "work.remindet" },
      timers: { replay: "keep" as const },
      asNow: ["programme"],
    };
    const checked = checkPlan(wrong, workflows);
    const problems = "problems" in checked ? checked.problems : [];
    expect(problems.map(({ path, text }) => `${path.join(".")}: ${text.en}`)).toEqual([
      "states.waitng: expected a state of version 1 (open, waiting, answered, closed, late), near: waiting; met waitng",
      "states.late: expected a state of version 2 (open, work, work.reading, work.reminded, answered, closed), near: work.reminded; met work.remindet",
      "timers.replay: expected a delay of version 2, or * (reply, reminder, *), near: reply; met replay",
      "asNow.0: expected one of the workflows (request); met programme",
    ]);
    const unknown = checkPlan({ ...toSecond, to: 3 }, workflows);
    expect("problems" in unknown && unknown.problems[0]?.text.en).toContain(
      "expected a version whose definition was given (1, 2)",
    );
    expect("problems" in checkPlan({ ...toSecond, workflow: "requst" }, workflows)).toBe(true);
  });

  it("stops a migration before anything is done", async () => {
    const failing = applyMigration(options({ ...toSecond, states: { nowhere: "work" } }));
    await expect(failing).rejects.toSatisfy((error) => isNastavnikError(error, "invalid-input"));
    expect(await store.facts()).toHaveLength(13);
  });

  it("has a JSON Schema, which is the one that is published, and as data is what the schema takes", async () => {
    const published = `${JSON.stringify(migrationPlanJsonSchema(), null, 2)}\n`;
    await expect(published).toMatchFileSnapshot("../migration-plan.schema.json");
    const { change: _, ...data } = toSecond;
    expect(migrationPlanData.parse(data)).toEqual(data);
    expect(migrationPlanJsonSchema()).toMatchObject({ type: "object", required: ["workflow", "from", "to"] });
    expect(migrationPlanData.safeParse({ ...data, timers: { reply: "later" } }).success).toBe(false);
  });
});
