import { PGlite } from "@electric-sql/pglite";
import { pgliteStore, tenantOf } from "@nastavnik/persistence/pglite";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startChild } from "./child.ts";
import { entry } from "./entry.ts";
import { expectWhole } from "./expect-whole.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const tenant = "school-1";

let original: string;
beforeAll(async () => {
  original = mkdtempSync(join(tmpdir(), "nastavnik-"));
  const store = await pgliteStore({ folder: original, tenant });
  await store.commit(entry(0));
  await store.close();
});
afterAll(() => rmSync(original, { recursive: true }));

/** A folder with a store that holds one commit, closed. */
function closedStore(): string {
  const folder = temporaryFolder();
  cpSync(original, folder, { recursive: true });
  return folder;
}

describe("a folder with a store", () => {
  test("is made with its parents, and opened again with all that it holds", async () => {
    const folder = join(temporaryFolder(), "data", "school-1");
    const first = await pgliteStore({ folder, tenant });
    await first.commit(entry(0));
    await first.close();
    const second = await pgliteStore({ folder, tenant });
    expect(await expectWhole(second)).toBe(1);
    await second.close();
    await second.close();
    await expect(second.facts()).rejects.toMatchObject({ name: "NastavnikError", code: "unavailable" });
  });

  test("is made from the ready-made database, not by initdb", async () => {
    const folder = closedStore();
    const pglite = await PGlite.create(join(folder, "database"));
    expect((await pglite.query("show wal_segment_size")).rows).toEqual([{ wal_segment_size: "1MB" }]);
    await pglite.close();
  });

  test("is refused while this process has it open, with its name and the pid", async () => {
    const folder = temporaryFolder();
    const opened = await Promise.allSettled(Array.from({ length: 3 }, () => pgliteStore({ folder, tenant })));
    const refused = opened.flatMap((each) => (each.status === "rejected" ? [each.reason as Error] : []));
    expect(refused).toHaveLength(2);
    for (const error of refused) {
      expect(error).toMatchObject({ name: "NastavnikError", code: "unavailable" });
      expect(error.message).toContain(folder);
      expect(error.message).toContain(String(process.pid));
    }
    for (const each of opened) if (each.status === "fulfilled") await each.value.close();
  });

  test("is refused while another process holds it, and free at once when that is killed", async () => {
    const folder = temporaryFolder();
    const child = startChild(folder, "hold");
    await child.said(1);
    expect(child.lines).toEqual(["open"]);
    const opening = pgliteStore({ folder, tenant });
    await expect(opening).rejects.toMatchObject({ name: "NastavnikError", code: "unavailable" });
    await expect(opening).rejects.toThrow(`${folder}: expected a folder that nobody holds, but process ${child.pid}`);
    await child.kill();
    const store = await pgliteStore({ folder, tenant });
    expect(readdirSync(folder).filter((name) => name.startsWith(".lock-"))).toHaveLength(1);
    await store.close();
  });

  test("goes to one at most of several processes that come at once after a dead one", async () => {
    const folder = closedStore();
    writeFileSync(join(folder, ".lock-4194304-1.gone-x"), "");
    const children = Array.from({ length: 3 }, () => startChild(folder, "hold"));
    await Promise.all(children.map((child) => child.said(1)));
    const said = children.map(({ lines }) => lines.join()).toSorted();
    await Promise.all(children.map((child) => child.kill()));
    expect(said.slice(-2)).toEqual(["refused unavailable", "refused unavailable"]);
    expect(["open", "refused unavailable"]).toContain(said[0]);
  });

  test("is free if a process that has ended held it, though another one has its pid now", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, `.lock-${process.pid}-1.a0b1c2d3-x`), "");
    const store = await pgliteStore({ folder, tenant });
    await store.close();
    expect(readdirSync(folder).filter((name) => name.startsWith(".lock-"))).toEqual([]);
  });

  test("is one tenant's: another is told whose it is, and changes nothing", async () => {
    const folder = closedStore();
    expect(tenantOf(folder)).toBe(tenant);
    const opening = pgliteStore({ folder, tenant: "school-2" });
    await expect(opening).rejects.toMatchObject({ name: "NastavnikError", code: "invalid-input" });
    await expect(opening).rejects.toThrow(
      `${folder}: expected the tenant ${tenant}, whose store this is, met school-2`,
    );
    const store = await pgliteStore({ folder, tenant });
    expect(await expectWhole(store)).toBe(1);
    await store.close();
    expect(tenantOf(temporaryFolder())).toBeUndefined();
  });

  test("that does not say whose it is goes to whoever opens it", async () => {
    const folder = closedStore();
    writeFileSync(join(folder, "nastavnik-store.json"), `{"format":1,"state":"ready"}`);
    expect(tenantOf(folder)).toBeUndefined();
    const store = await pgliteStore({ folder, tenant });
    expect(await expectWhole(store)).toBe(1);
    await store.close();
  });

  test("is made anew if its making was cut short", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "nastavnik-store.json"), `{"format":1,"state":"creating"}`);
    mkdirSync(join(folder, "database"));
    writeFileSync(join(folder, "database", "PG_VERSION"), "18\n");
    const store = await pgliteStore({ folder, tenant });
    expect(await expectWhole(store)).toBe(0);
    await store.close();
  });

  test("is refused unchanged if a newer release wrote its schema", async () => {
    const folder = closedStore();
    const pglite = await PGlite.create(join(folder, "database"));
    await pglite.query("insert into nastavnik.schema_version (version) values (1000)");
    await pglite.close();
    const opening = pgliteStore({ folder, tenant });
    await expect(opening).rejects.toMatchObject({ name: "NastavnikError", code: "unsupported" });
    await expect(opening).rejects.toThrow("got version 1000");
    const again = await PGlite.create(join(folder, "database"));
    await again.query("delete from nastavnik.schema_version where version = 1000");
    await again.close();
    const store = await pgliteStore({ folder, tenant });
    expect(await expectWhole(store)).toBe(1);
    await store.close();
  });

  test.each([
    ["unsupported", `{"format":2,"state":"ready"}`],
    ["invalid-input", `{"format":1}`],
    ["invalid-input", "{"],
  ])("is refused as %s if its marker says %s", async (code, content) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "nastavnik-store.json"), content);
    const opening = pgliteStore({ folder, tenant });
    await expect(opening).rejects.toMatchObject({ name: "NastavnikError", code });
    await expect(opening).rejects.toThrow(folder);
    expect(readdirSync(folder)).toEqual(["nastavnik-store.json"]);
    expect(readFileSync(join(folder, "nastavnik-store.json"), "utf8")).toBe(content);
  });
});

describe("what is no store is refused and not touched", () => {
  test("a folder that holds something else", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "plan.docx"), "plan");
    const opening = pgliteStore({ folder, tenant });
    await expect(opening).rejects.toMatchObject({ name: "NastavnikError", code: "invalid-input" });
    await expect(opening).rejects.toThrow(`${folder}: expected a store of Nastavnik or an empty folder`);
    expect(readdirSync(folder)).toEqual(["plan.docx"]);
  });

  test("a file, and a path below a file", async () => {
    const file = join(temporaryFolder(), "plan.docx");
    writeFileSync(file, "plan");
    for (const folder of [file, join(file, "store")]) {
      const opening = pgliteStore({ folder, tenant });
      await expect(opening).rejects.toMatchObject({ name: "NastavnikError", code: "invalid-input" });
      await expect(opening).rejects.toThrow(`${folder}: expected a folder, got a file`);
    }
    expect(readFileSync(file, "utf8")).toBe("plan");
  });

  test("nothing is made for a master key of a wrong length", async () => {
    const folder = join(temporaryFolder(), "store");
    const opening = pgliteStore({ folder, tenant, masterKey: new Uint8Array(16) });
    await expect(opening).rejects.toMatchObject({ name: "NastavnikError", code: "invalid-input" });
    await expect(opening).rejects.toThrow("masterKey: expected 32 bytes, got 16");
    expect(existsSync(folder)).toBe(false);
  });
});
