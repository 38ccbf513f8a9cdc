import { isNastavnikError, type Workflow } from "@nastavnik/core";
import { createEngine, readHistory, type Store, systemClock, upcasting, verify } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, it } from "vitest";
import { calendar } from "./set-up.ts";
import { requestV1, requestV2 } from "./workflows/request.ts";

/** The second version calls the topic a subject, in histories too. */
const second: Workflow = {
  ...requestV2,
  upcast: ({ type, payload: { topic, ...rest } }) => ({
    type,
    payload: topic === undefined ? rest : { ...rest, subject: topic },
  }),
};

const ref = { workflow: "request", id: "r" };
let store: Store;

beforeEach(async () => {
  store = memoryStore({ tenant: "school" });
  const engine = createEngine({ store, clock: systemClock(), calendar, workflows: [requestV1] });
  const actor = { id: "t", roles: ["teacher"], organisation: "school" };
  await engine.execute(ref, { id: "1", type: "ask", payload: { topic: "boats" }, actor });
});

it("tells facts of an earlier version as the latest does, to whoever reads them, and stores nothing else", async () => {
  const read = upcasting(store, [requestV1, second]);
  const told = { type: "ask", payload: { subject: "boats" } };
  const engine = createEngine({ store: read, clock: systemClock(), calendar, workflows: [requestV1, second] });
  // Through the engine it goes a second time, and is left as it is.
  for (const facts of [
    await engine.history(ref),
    await engine.history(ref, { limit: 1 }),
    (await readHistory(read)).facts,
  ]) {
    expect(facts.map(({ command }) => command)).toMatchObject([told]);
    expect(facts[0]).toMatchObject({ definitionVersion: 1, version: 1 });
  }
  expect((await store.facts())[0]?.command.payload).toEqual({ topic: "boats" });
  expect((await verify(read)).differences).toEqual([]);
});

it("refuses an upcast that changes what is of its version already", async () => {
  const growing = {
    ...second,
    upcast: ({ type, payload }: { type: string; payload: object }) => ({ type: `${type}+`, payload }),
  };
  const reading = upcasting(store, [growing as never]).facts();
  await expect(reading).rejects.toSatisfy((error) => isNastavnikError(error, "invalid-definition"));
});

it("is passed by nobody: stored facts are read where they are upcast, or where nobody looks into them", () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const readers = globSync("*/src/**/*.ts", { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !file.startsWith("persistence/"))
    .filter((file) => /\b(?:store|base|kept|seen)\.facts\(/.test(readFileSync(`${root}/${file}`, "utf8")))
    .toSorted();
  expect(readers).toEqual([
    // Whether there are any.
    "cli/src/commands/enter.ts",
    // Of the store that was upcast when the engine was made.
    "engine/src/engine/create-engine.ts",
    // What pages give is what the store gives that they are given.
    "engine/src/history/pages.ts",
    "engine/src/history/store-as-of.ts",
    "engine/src/history/upcasting.ts",
    "engine/src/migration/past.ts",
    // Of the store that was upcast when it began.
    "notifications/src/dispatch/notifications.ts",
  ]);
  // Those who open or take a store for readers, and the only ones.
  const upcasters = globSync("*/src/**/*.ts", { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\bupcasting\(/.test(readFileSync(`${root}/${file}`, "utf8")))
    .toSorted();
  expect(upcasters).toEqual([
    "cli/src/open-store.ts",
    "engine/src/engine/create-engine.ts",
    "engine/src/migration/histories.ts",
    "notifications/src/dispatch/notifications.ts",
    "papers/src/year-report/report-of-store.ts",
  ]);
});
