import { PGlite } from "@electric-sql/pglite";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pgliteStore } from "@nastavnik/persistence/pglite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inProcess } from "./nastavnik.ts";
import { registration } from "./registration.ts";

let folder: string;
const verified = (store: string, ...more: readonly string[]) =>
  inProcess("verify", join(folder, store), "--locale", "en", ...more);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nastavnik-"));
  const store = await pgliteStore({ folder: join(folder, "store"), tenant: "school-1" });
  for (const person of ["person-1", "person-2"]) await store.commit(registration(person));
  await store.close();
});
afterAll(() => rm(folder, { recursive: true }));

it("says that all is as it was stored, and a head that later chains must hold", async () => {
  const { stdout, code } = await verified("store");
  expect(code).toBe(0);
  expect(stdout).toContain("2 facts, 2 instances");
  expect(stdout).toContain("All is as it was stored.");
  const head = /[0-9a-f]{64}/.exec(stdout)?.[0] ?? "";
  expect(await verified("store", "--head", head)).toMatchObject({ code: 0 });
  const other = await verified("store", "--head", "0".repeat(64));
  expect(other).toMatchObject({ code: 1 });
  expect(other.stdout).toContain("[head-missing]");
  const { differences } = JSON.parse((await verified("store", "--json")).stdout) as { differences: unknown[] };
  expect(differences).toEqual([]);
});

it("asks whose rows are meant where the place does not say it", async () => {
  const { code, stderr } = await inProcess("verify", "postgres://nobody@localhost/school", "--locale", "en");
  expect({ code, stderr }).toEqual({ code: 2, stderr: "nastavnik: expected the option --tenant <id>, met none\n" });
});

it("names the first fact that was changed behind its back, and ends with 1", async () => {
  await cp(join(folder, "store"), join(folder, "changed"), { recursive: true });
  const pglite = await PGlite.create(join(folder, "changed", "database"));
  await pglite.exec(`select set_config('nastavnik_tenant.id', 'school-1', false);
    update nastavnik.fact set fact = replace(fact::text, '"register"', '"accept"')::json where instance = 'person-2'`);
  await pglite.close();
  const { stdout, code } = await verified("changed");
  expect(code).toBe(1);
  expect(stdout).toContain("fact participant person-2/1 (2) does not follow participant person-1/1 (1)");
});

it("says what is wrong with what it was given, and ends with 2", async () => {
  expect(await verified("none")).toMatchObject({ code: 2, stdout: "" });
  expect((await verified("store", "--head", "xyz")).stderr).toContain("--head: expected a link of the chain");
});
