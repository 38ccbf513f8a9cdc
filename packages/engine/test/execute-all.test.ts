import { createEngine, historyHash, type Store, virtualClock } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { as, calendar, start } from "./set-up.ts";
import { everyStore } from "./stores.ts";
import { bell } from "./workflows/bell.ts";

const act = (id: string, command: string, type = "hang") => ({
  instance: { workflow: "bell", id },
  command: { id: command, type, payload: {}, actor: as("player") },
});

const engineOn = (store: Store) => createEngine({ store, clock: virtualClock(start), calendar, workflows: [bell] });
const order = async (store: Store) => (await store.facts()).map(({ instance: { id }, version }) => `${id}${version}`);

describe.each(everyStore())("carrying several commands out on $name", ({ name, open }) => {
  it("answers them in their order, and stores them in it where one statement is served at a time", async () => {
    const ids = Array.from({ length: 20 }, (_, number) => `b-${(number * 7) % 20}`);
    const store = await open();
    const answers = await engineOn(store).executeAll(ids.map((id) => act(id, "c-1")));
    expect(answers.map((answer) => answer.outcome === "accepted" && answer.instance.id)).toEqual(ids);
    // What a process remembers, and what it has to ask for, makes no difference.
    const other = engineOn(store);
    await other.executeAll(ids.slice(10).map((id) => act(id, "c-2", "strike")));
    await other.executeAll(ids.map((id) => act(id, "c-3", "strike")));
    const last = ids.map((id, index) => `${id}${index < 10 ? 2 : 3}`);
    const orders = [ids.map((id) => `${id}1`), ids.slice(10).map((id) => `${id}2`), last];
    // Statements of PostgreSQL run side by side: what was given together may change places.
    const isInStep = name !== "PostgreSQL";
    const stored = await order(store);
    const met = [stored.slice(0, 20), stored.slice(20, 30), stored.slice(30)];
    const inOrder = (round: readonly string[]) => (isInStep ? round : round.toSorted());
    expect(met.map(inOrder)).toEqual(orders.map(inOrder));
    const memory = memoryStore({ tenant: store.tenant });
    for (const [command, some] of [
      ["c-1", ids],
      ["c-2", ids.slice(10)],
      ["c-3", ids],
    ] as const) {
      for (const id of some) {
        const { instance, command: given } = act(id, command, command === "c-1" ? "hang" : "strike");
        await engineOn(memory).execute(instance, given);
      }
    }
    expect((await historyHash(store)) === (await historyHash(memory)) || !isInStep).toBe(true);
  });

  it("lets no refusal, duplicate or failure keep the others waiting", async () => {
    const store = await open();
    const engine = engineOn(store);
    await engine.executeAll([act("a", "c-1")]);
    const answers = await engine.executeAll([act("a", "c-1"), act("b", "c-1", "strike"), act("a", "c-2", "strike")]);
    expect(answers.map(({ outcome }) => outcome)).toEqual(["duplicate", "refused", "accepted"]);
    const unknown = { ...act("c", "c-1"), instance: { workflow: "gong", id: "c" } };
    await expect(engine.executeAll([unknown, act("d", "c-1")])).rejects.toMatchObject({ code: "not-found" });
    expect(await order(store)).toEqual(["a1", "a2", "d1"]);
  });
});

it("comes to the same as one after the other, also where they are of one instance or somebody else is at work", async () => {
  const acts = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("hang", "strike")), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(acts, acts, async (ours, theirs) => {
      const store = memoryStore({ tenant: "house" });
      const [one, other] = [engineOn(store), engineOn(store)];
      const given = (who: string, list: typeof ours) =>
        list.map(([id, type], index) => act(id, `${who}-${index}`, type));
      const all = await Promise.all([one.executeAll(given("o", ours)), other.executeAll(given("t", theirs))]);
      const accepted = all.flat().filter(({ outcome }) => outcome === "accepted");
      expect(await store.facts()).toHaveLength(accepted.length);
      expect(await store.commands()).toHaveLength(ours.length + theirs.length);
    }),
    { numRuns: runs(50) },
  );
});
