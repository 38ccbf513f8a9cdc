import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pgliteStore } from "@nastavnik/persistence/pglite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inProcess } from "./nastavnik.ts";
import { registration } from "./registration.ts";

const masterKey = new Uint8Array(32).fill(5);

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

it("says in the language asked for that it knows nobody of this name in that organisation, and ends with 2", async () => {
  const english = await exported("person-9", "--locale", "en");
  expect(english).toMatchObject({ code: 2, stdout: "" });
  expect(english.stderr).toContain("check the identifier and --tenant");
  const russian = await exported("person-9", "--locale", "ru");
  expect(russian).toMatchObject({ code: 2, stdout: "" });
  expect(russian.stderr).toContain("ничего не знает об этом человеке");
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
