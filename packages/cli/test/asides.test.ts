import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Commit, OutboxItem } from "@nastavnik/engine";
import { pgliteStore } from "@nastavnik/persistence/pglite";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inProcess } from "./nastavnik.ts";

const one = { workflow: "unit", id: "u-1" };

function reaction(id: string, target: string): OutboxItem {
  const request = { instance: { workflow: "unit", id: target }, type: "suspend", payload: {} };
  return { kind: "reaction", id, reaction: "consent-withdrawn", request, depth: 1, chain: [] };
}

/** A unit that asks two others for something. */
function asking(): Commit {
  const at = Temporal.Instant.from("2021-09-01T06:00:00Z");
  const state = { definitionVersion: 1, version: 1, status: "active", value: "working" } as const;
  const actor = { id: "head-1", roles: ["head"], organisation: "school-1" };
  const { value: to, ...told } = state;
  const fact = { ...told, instance: one, command: { id: "c-1", type: "note", payload: {} }, actor, at, to };
  return {
    command: {
      instance: one,
      commandId: "c-1",
      type: "note",
      actor: actor.id,
      at,
      answer: { outcome: "accepted", version: 1 },
    },
    writes: [
      {
        instance: { ...one, ...state, context: {} },
        expectedVersion: 0,
        fact: { ...fact, changes: [], clauses: [] },
        timers: { set: [], cancel: [] },
        outbox: [reaction("r-1", "u-9"), reaction("r-2", "u-8")],
      },
    ],
    reads: [],
    personalData: [],
  };
}

let folder: string;
let store: string;
const asides = (...args: readonly string[]) =>
  inProcess("asides", store, "--tenant", "school-1", "--locale", "en", ...args);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nastavnik-"));
  store = join(folder, "store");
  const opened = await pgliteStore({ folder: store, tenant: "school-1" });
  await opened.commit(asking());
  const failure = { code: "refused", place: "reaction consent-withdrawn: unit/u-9 suspend: already-suspended" };
  for (const item of ["r-1", "r-2"]) await opened.fail({ item }, { failure, attempt: 1, counts: true, next: "aside" });
  await opened.close();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it("lists what is set aside, retries one and drops another, with who in the history and why apart from it", async () => {
  const listed = await asides();
  expect(listed).toMatchObject({ code: 0, stderr: "" });
  expect(listed.stdout).toContain("what:   reaction suspend for unit/u-9; caused by unit/u-1");
  expect(listed.stdout).toContain("why:    refused; reaction consent-withdrawn: unit/u-9 suspend: already-suspended");

  expect(await asides("--retry", "r-3")).toMatchObject({ code: 2, stderr: expect.stringContaining("met r-3") });
  expect(await asides("--drop", "r-2")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("--by and --reason"),
  });
  expect(await asides("--drop", "r-2", "--retry", "r-1")).toMatchObject({ code: 2 });

  const retried = await asides("--retry", "r-1", "--json");
  expect(JSON.parse(retried.stdout)).toMatchObject([{ key: "r-2", attempts: 1, behind: 0 }]);
  const dropped = await asides("--drop", "r-2", "--by", "operator-1", "--reason", "Settled on paper");
  expect(dropped).toMatchObject({ code: 0, stdout: "Nothing is set aside.\n" });

  const opened = await pgliteStore({ folder: store, tenant: "school-1" });
  expect((await opened.facts()).at(-1)).toMatchObject({
    instance: one,
    actor: { id: "operator-1" },
    command: { type: "nastavnik.dropped", payload: { key: "r-2" } },
  });
  expect(await opened.personalNotes("operator-1")).toMatchObject([{ data: { text: "Settled on paper" } }]);
  await opened.close();
});

it("makes no store where there is none", async () => {
  const ended = await inProcess("asides", join(folder, "nothing"), "--tenant", "school-1");
  expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining("expected the folder of a store") });
});
