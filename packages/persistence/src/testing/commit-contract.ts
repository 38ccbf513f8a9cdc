import type { Commit, Store } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { type CommitExtras, asLoaded, commitOf, effect, minute, reaction, step, unit, writeOf } from "./sample.ts";

const one = unit("u-1");
const two = unit("u-2");

/** Everything that a store shows of itself. */
async function contents(store: Store) {
  return {
    instances: await store.load([one, two]),
    group: await store.loadGroup("unit", "programme-1"),
    facts: await store.facts(),
    commands: await store.commands(),
    timers: await store.dueTimers(minute(1e6), 1000),
    people: await store.personalData(["person-1", "person-2"]),
  };
}

/** A commit that would change everything, if it were carried out. */
function everything(extra: CommitExtras): Commit {
  return commitOf({
    ref: one,
    command: "everything",
    writes: [
      writeOf({ ref: two, version: 1, parent: "programme-1", set: [{ id: "wake", dueAt: minute(5) }] }),
      writeOf({ ref: one, version: 2, cancel: ["deadline"], outbox: [effect("new")] }),
    ],
    personalData: [{ subject: "person-1", data: { phone: "2" } }],
    firedTimer: { instance: one, id: "deadline" },
    settledItem: "old",
    ...extra,
  });
}

/** What `commit` promises. */
export function commitContract(open: () => Promise<Store>): void {
  describe("commit", () => {
    test("an empty store knows nothing", async () => {
      const store = await open();
      expect(await store.load([one, two])).toEqual([undefined, undefined]);
      expect(await store.load([])).toEqual([]);
      expect(await store.loadGroup("unit", "programme-1")).toEqual({ instances: [], fingerprint: "0:0", position: 0 });
      expect(await store.answerTo(one, "c-1")).toBeUndefined();
      expect(await store.facts()).toEqual([]);
      expect(await store.commands()).toEqual([]);
      expect(await store.nextTimer()).toBeUndefined();
    });

    test("what is committed is loaded, in the order asked for", async () => {
      const store = await open();
      const first = writeOf({ ref: one, version: 1, parent: "programme-1" });
      const second = writeOf({ ref: two, version: 1, status: "done" });
      for (const write of [first, second]) {
        const commit = commitOf({ ref: write.instance, command: "c-1", writes: [write] });
        expect(await store.commit(commit)).toEqual({ result: "committed" });
      }
      expect(await store.load([two, unit("u-3"), one, two])).toStrictEqual([
        asLoaded(second),
        undefined,
        asLoaded(first),
        asLoaded(second),
      ]);
      expect(await store.load([unit("u-1", "participant")])).toEqual([undefined]);
    });

    test("identifiers may hold anything, and are never taken for each other", async () => {
      const store = await open();
      const refs = [unit("b/c", "a"), unit("c", "a/b"), unit("$1"), unit("$q$'\"\\"), unit(" "), unit("")];
      for (const [index, ref] of refs.entries()) {
        await store.commit(step("c/'$q", { ref, version: 1, parent: "p'$q", context: { index } }));
      }
      const loaded = await store.load(refs);
      expect(loaded.map((instance) => instance?.context["index"])).toEqual(refs.map((_, index) => index));
      for (const ref of refs) expect(await store.answerTo(ref, "c/'$q")).toBeDefined();
      expect((await store.loadGroup("unit", "p'$q")).instances).toHaveLength(4);
    });

    test("an instance is loaded with the instant of its last fact and the timers that wait, the earliest first", async () => {
      const store = await open();
      const timer = (id: string, due: number) => ({ id, dueAt: minute(due) });
      const first = [timer("late@1", 9), timer("b@1", 5), timer("a@1", 5), timer("over@1", 3)];
      await store.commit(step("c-1", { ref: one, version: 1, parent: "programme-1", set: first }));
      await store.commit(step("c-1", { ref: two, version: 1, set: [timer("other@1", 1)] }));
      const next = writeOf({
        ref: one,
        version: 2,
        parent: "programme-1",
        cancel: ["late@1"],
        set: [timer("new@2", 7)],
        at: minute(4),
      });
      const firedTimer = { instance: one, id: "over@1" };
      await store.commit(commitOf({ ref: one, command: "c-2", writes: [next], firedTimer }));
      const waiting = [timer("a@1", 5), timer("b@1", 5), timer("new@2", 7)];
      expect(await store.load([one])).toStrictEqual([asLoaded(next, ...waiting)]);
      // A group is read for what its members are; whoever writes one loads it.
      expect((await store.loadGroup("unit", "programme-1")).instances).toStrictEqual([next.instance]);
    });

    test("a later version replaces the former one", async () => {
      const store = await open();
      const before = { a: 1, b: { c: [1, null] } };
      await store.commit(step("c-1", { ref: one, version: 1, context: before }));
      const second = writeOf({ ref: one, version: 2, before, context: { d: 2 }, status: "done" });
      await store.commit(commitOf({ ref: one, command: "c-2", writes: [second] }));
      expect(await store.load([one])).toStrictEqual([asLoaded(second)]);
    });

    test("one commit writes several instances, and one instance several times", async () => {
      const store = await open();
      const b = { id: "b", dueAt: minute(2) };
      const ofTwo = writeOf({ ref: two, version: 1, parent: "programme-1" });
      const last = writeOf({ ref: one, version: 2, cancel: ["a"], set: [b] });
      const writes = [writeOf({ ref: one, version: 1, set: [{ id: "a", dueAt: minute(1) }] }), ofTwo, last];
      expect(await store.commit(commitOf({ ref: one, command: "c-1", writes }))).toEqual({ result: "committed" });
      expect(await store.load([one, two])).toEqual([asLoaded(last, b), asLoaded(ofTwo)]);
      expect((await store.facts()).map(({ instance, version }) => [instance.id, version])).toEqual([
        ["u-1", 1],
        ["u-2", 1],
        ["u-1", 2],
      ]);
      expect(await store.nextTimer()).toMatchObject({ id: "b" });
    });

    test("a refused or ignored command is answered and stored, and changes no instance", async () => {
      const store = await open();
      const answer = {
        outcome: "refused",
        reasons: [
          {
            code: "consent",
            text: { ru: "Нет согласия", en: "No consent" },
            clause: "R15",
            force: "law",
            subject: "p-7",
            instance: two,
          },
          { code: "capacity", text: { ru: "Нет места", en: "No capacity" } },
        ],
      } as const;
      expect(await store.commit(commitOf({ ref: one, command: "c-1", answer }))).toEqual({ result: "committed" });
      await store.commit(commitOf({ ref: one, command: "c-2" }));
      expect(await store.answerTo(one, "c-1")).toStrictEqual(answer);
      expect(await store.answerTo(one, "c-2")).toMatchObject({ outcome: "ignored" });
      expect(await store.load([one])).toEqual([undefined]);
      expect(await store.facts()).toEqual([]);
    });

    test("a command that was answered is a duplicate, gets its first answer, and changes nothing", async () => {
      const store = await open();
      await store.commit(step("c-1", { ref: one, version: 1 }));
      const before = await contents(store);
      const again = step("c-1", { ref: one, version: 2, outbox: [effect("e")] });
      expect(await store.commit(again)).toEqual({ result: "duplicate", answer: { outcome: "accepted", version: 1 } });
      expect(await contents(store)).toEqual(before);
    });

    test("a duplicate with a stale version is a duplicate and not a conflict", async () => {
      const store = await open();
      const commit = step("c-1", { ref: one, version: 1 });
      await store.commit(commit);
      expect(await store.commit(commit)).toEqual({
        result: "duplicate",
        answer: { outcome: "accepted", version: 1 },
      });
    });

    test("the same command id on another instance is another command", async () => {
      const store = await open();
      await store.commit(step("c-1", { ref: one, version: 1 }));
      expect(await store.commit(step("c-1", { ref: two, version: 1 }))).toEqual({ result: "committed" });
      expect(await store.commit(step("c-1", { ref: unit("u-1", "participant"), version: 1 }))).toEqual({
        result: "committed",
      });
      expect(await store.answerTo(one, "c-1")).toEqual({ outcome: "accepted", version: 1 });
    });

    test("a write of a stale version is a conflict, for old and new instances", async () => {
      const store = await open();
      await store.commit(step("c-1", { ref: one, version: 1 }));
      expect(await store.commit(step("c-2", { ref: one, version: 1 }))).toMatchObject({ result: "conflict" });
      expect(await store.commit(step("c-3", { ref: one, version: 3 }))).toMatchObject({ result: "conflict" });
      expect(await store.commit(step("c-4", { ref: two, version: 2 }))).toMatchObject({ result: "conflict" });
      expect(await store.answerTo(one, "c-2")).toBeUndefined();
    });

    test("a conflict tells the instances that it is about as they are now, those written and those read", async () => {
      const store = await open();
      await store.commit(step("c-1", { ref: one, version: 1 }));
      await store.commit(step("c-2", { ref: one, version: 2, set: [{ id: "wake", dueAt: minute(9) }] }));
      await store.commit(step("c-3", { ref: two, version: 1, parent: "programme-1" }));
      const reads = [
        { ref: two, version: 7 },
        { ref: unit("u-3"), version: 0 },
      ];
      const stale = step("c-4", { ref: one, version: 2 }, { reads });
      const conflict = await store.commit(stale);
      expect(conflict).toEqual({ result: "conflict", current: await store.load([one, two]) });
      const group = { workflow: "unit", parent: "programme-1" };
      const ofGroup = commitOf({ ref: one, command: "c-5", reads: [{ group, fingerprint: "0:0" }] });
      expect(await store.commit(ofGroup)).toEqual({ result: "conflict", current: [] });
    });

    test("a read of an instance that has changed, or came into being, is a conflict", async () => {
      const store = await open();
      await store.commit(step("c-1", { ref: two, version: 1 }));
      const reading = (command: string, ref: typeof two, version: number) =>
        store.commit(commitOf({ ref: one, command, reads: [{ ref, version }] }));
      expect(await reading("c-2", two, 0)).toMatchObject({ result: "conflict" });
      expect(await reading("c-3", two, 2)).toMatchObject({ result: "conflict" });
      expect(await reading("c-4", unit("u-3"), 1)).toMatchObject({ result: "conflict" });
      expect(await reading("c-5", two, 1)).toEqual({ result: "committed" });
      expect(await reading("c-6", unit("u-3"), 0)).toEqual({ result: "committed" });
    });

    test("a group is its instances in the order of their identifiers, and any change of it is a conflict", async () => {
      const store = await open();
      const ids = ["b", "ё", "a", "😀", "\uffee", "B", "10", "9"];
      for (const id of ids) await store.commit(step("c", { ref: unit(id), version: 1, parent: "programme-1" }));
      await store.commit(step("c", { ref: unit("a", "participant"), version: 1, parent: "programme-1" }));
      await store.commit(step("c", { ref: unit("c"), version: 1, parent: "programme-2" }));
      await store.commit(step("c", { ref: unit("d"), version: 1 }));
      const before = await store.loadGroup("unit", "programme-1");
      expect(before.instances.map(({ id }) => id)).toEqual(["10", "9", "B", "a", "b", "ё", "\uffee", "😀"]);
      expect(before.fingerprint).toBe("8:8");

      const reading = (command: string, fingerprint: string) =>
        store.commit(
          commitOf({
            ref: one,
            command,
            reads: [{ group: { workflow: "unit", parent: "programme-1" }, fingerprint }],
          }),
        );
      expect(await reading("r-1", before.fingerprint)).toEqual({ result: "committed" });
      await store.commit(step("c-2", { ref: unit("a"), version: 2, parent: "programme-1" }));
      expect(await reading("r-2", before.fingerprint)).toMatchObject({ result: "conflict" });
      expect(await reading("r-3", (await store.loadGroup("unit", "programme-1")).fingerprint)).toEqual({
        result: "committed",
      });
      expect(await reading("r-4", "0:0")).toMatchObject({ result: "conflict" });
    });

    test("what has changed in a group after a position is told, and only that", async () => {
      const store = await open();
      const member = (id: string, version: number) => step(`c-${version}`, { ref: unit(id), version, parent: "p" });
      for (const id of ["a", "b", "c"]) await store.commit(member(id, 1));
      const { position } = await store.loadGroup("unit", "p");
      expect(await store.groupChanges("unit", "p", position)).toEqual({ instances: [], position });
      await store.commit(member("b", 2));
      await store.commit(member("b", 3));
      await store.commit(member("d", 1));
      await store.commit(step("c", { ref: unit("e"), version: 1, parent: "q" }));
      await store.commit(step("c", { ref: unit("a", "participant"), version: 1, parent: "p" }));
      const changes = await store.groupChanges("unit", "p", position);
      expect(changes?.instances.map(({ id, version }) => `${id} ${version}`).toSorted()).toEqual(["b 3", "d 1"]);
      expect(changes?.position).toBe((await store.facts()).at(-1)?.position);
      expect(await store.groupChanges("unit", "p", changes?.position ?? 0)).toMatchObject({ instances: [] });
      const many = Array.from({ length: 1001 }, (_, index) => writeOf({ ref: unit("z"), version: index + 1 }));
      await store.commit(commitOf({ ref: one, command: "many", writes: many }));
      expect(await store.groupChanges("unit", "p", position)).toBeUndefined();
    });

    test.each<[string, CommitExtras]>([
      ["its own version", { writes: [writeOf({ ref: one, version: 9, outbox: [effect("new")] })] }],
      ["the instance that it read", { reads: [{ ref: two, version: 7 }] }],
      ["the group that it read", { reads: [{ group: { workflow: "unit", parent: "p" }, fingerprint: "1:1" }] }],
    ])("a conflict over %s leaves nothing behind", async (_over, extra) => {
      const store = await open();
      await store.commit(
        step(
          "c-1",
          {
            ref: one,
            version: 1,
            set: [{ id: "deadline", dueAt: minute(9) }],
            outbox: [effect("old"), reaction("r")],
          },
          { personalData: [{ subject: "person-1", data: { phone: "1" } }] },
        ),
      );
      const before = await contents(store);
      expect(await store.commit(everything(extra))).toMatchObject({ result: "conflict" });
      expect(await contents(store)).toEqual(before);
      const waiting = await store.leaseOutbox({ lease: new Temporal.Duration(), limit: 10 });
      expect(waiting.map(({ item }) => item.id)).toEqual(["old", "r"]);
      expect(await store.commit(everything({}))).toEqual({ result: "committed" });
    });

    test.each<[string, string, Commit]>([
      ["whose fact is of another version", "internal", withFact({ version: 5 })],
      ["whose fact is of another instance", "internal", withFact({ instance: two })],
      [
        "whose writes of one instance leave a gap",
        "internal",
        commitOf({
          ref: one,
          command: "c-2",
          writes: [2, 4].map((version) => writeOf({ ref: one, version, parent: "programme-1" })),
        }),
      ],
      [
        "that moves an instance to another parent",
        "internal",
        step("c-2", { ref: one, version: 2, parent: "programme-2" }),
      ],
      [
        "that puts an outbox item there which already waits",
        "internal",
        step("c-2", { ref: one, version: 2, parent: "programme-1", outbox: [effect("new"), effect("waiting")] }),
      ],
      [
        "that puts an outbox item there twice",
        "internal",
        step("c-2", { ref: one, version: 2, parent: "programme-1", outbox: [effect("new"), effect("new")] }),
      ],
      ["with a NUL in an identifier", "invalid-input", step("c\0", { ref: one, version: 2, parent: "programme-1" })],
      [
        "with half a character in an identifier",
        "invalid-input",
        commitOf({ ref: one, command: "c-2", personalData: [{ subject: "\ud83d", data: {} }] }),
      ],
    ])("a commit %s is thrown back, and leaves nothing behind", async (_what, code, commit) => {
      const store = await open();
      await store.commit(step("c-1", { ref: one, version: 1, parent: "programme-1", outbox: [effect("waiting")] }));
      const before = await contents(store);
      await expect(store.commit(commit)).rejects.toMatchObject({ name: "NastavnikError", code });
      expect(await contents(store)).toEqual(before);
    });

    test("changing what was given or read does not change what is stored", async () => {
      const store = await open();
      const context = { meetings: ["trial"] };
      const commit = step("c-1", { ref: one, version: 1, context }, {});
      await store.commit(commit);
      context.meetings.push("closing");
      const [loaded] = await store.load([one]);
      const meetings = loaded?.context["meetings"];
      // Frozen is as good as copied.
      if (Array.isArray(meetings) && !Object.isFrozen(meetings)) meetings.push("planning");
      expect((await store.load([one]))[0]?.context).toEqual({ meetings: ["trial"] });
    });
  });
}

function withFact(change: { version: number } | { instance: typeof two }): Commit {
  const write = writeOf({ ref: one, version: 2, parent: "programme-1" });
  return commitOf({ ref: one, command: "c-2", writes: [{ ...write, fact: { ...write.fact, ...change } }] });
}
