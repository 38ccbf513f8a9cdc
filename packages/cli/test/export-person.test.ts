import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Commit } from "@nastavnik/engine";
import { pgliteStore } from "@nastavnik/persistence/pglite";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inProcess } from "./nastavnik.ts";

const masterKey = new Uint8Array(32).fill(5);

/** Somebody is registered, or somebody else. */
function registration(id: string): Commit {
  const instance = { workflow: "participant", id };
  const at = Temporal.Instant.from("2021-09-01T06:00:00Z");
  const state = { definitionVersion: 1, version: 1, status: "active" } as const;
  const actor = { id: "curator-1", roles: ["curator"], organisation: "school-1" };
  const command = { id: "c-1", type: "register", payload: {} };
  return {
    command: {
      instance,
      commandId: "c-1",
      type: "register",
      actor: actor.id,
      at,
      answer: { outcome: "accepted", version: 1 },
    },
    writes: [
      {
        instance: { ...instance, ...state, value: "registered", context: {} },
        expectedVersion: 0,
        fact: { ...state, instance, command, actor, at, to: "registered", changes: [], clauses: [] },
        timers: { set: [], cancel: [] },
        outbox: [],
      },
    ],
    reads: [],
    personalData: [{ subject: id, data: { name: "Ученик 7" } }],
  };
}

let folder: string;
const exported = (person: string, ...more: readonly string[]) =>
  inProcess("export-person", join(folder, "store"), person, "--tenant", "school-1", "--by", "officer-1", ...more);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nastavnik-"));
  const store = await pgliteStore({ folder: join(folder, "store"), tenant: "school-1", masterKey });
  await store.commit(registration("person-1"));
  await store.commit(registration("person-2"));
  await store.close();
  await writeFile(join(folder, "key"), masterKey);
  await writeFile(join(folder, "short"), "short");
});
afterAll(() => rm(folder, { recursive: true }));

it("prints all that the store holds of a person and of nobody else, and records that it did", async () => {
  const { stdout, code } = await exported("person-1", "--master-key-file", join(folder, "key"));
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    subject: "person-1",
    personalData: { name: "Ученик 7" },
    facts: [{ instance: { workflow: "participant", id: "person-1" }, command: { type: "register" } }],
    reads: [{ subject: "person-1", reader: "officer-1", purpose: "export-person" }],
  });
});

it.each([
  ["no master key", [], "expected the master key"],
  ["a master key that is too short", ["--master-key-file", "short"], "masterKey: expected 32 bytes, got 5"],
  ["no such file", ["--master-key-file", "none"], "expected a file with the master key (ENOENT)"],
])("says what is wrong for %s, and ends with 2", async (_what, args, told) => {
  const { stderr, stdout, code } = await exported(
    "person-1",
    ...args.map((each) => (each.startsWith("--") ? each : join(folder, each))),
  );
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(told);
  expect(stderr).not.toContain("Ученик");
});
