import { PGlite } from "@electric-sql/pglite";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { parseTar } from "nanotar";

async function emptyDatabase(): Promise<Uint8Array | undefined> {
  try {
    const home = dirname(createRequire(import.meta.url).resolve("@nastavnik/persistence/package.json"));
    return await promisify(brotliDecompress)(await readFile(join(home, "assets", "empty-database.tar.br")));
  } catch {
    // Bundled without its assets: initdb makes the same, only more slowly.
    return undefined;
  }
}

/** Writes the files of a ready-made database into a folder; PGlite would do it itself, and take ten times as long. */
function unpack(tar: Uint8Array, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const { name, type, data } of parseTar(tar)) {
    if (type === "directory") mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
    else writeFileSync(join(folder, name), data ?? "", { mode: 0o600 });
  }
}

/** Opens the database that lies in a folder. */
export function openPglite(folder: string): Promise<PGlite> {
  return PGlite.create(folder);
}

/** Makes a new database in a folder that does not exist yet: a ready-made one that is copied, or else by initdb. */
export async function createPglite(folder: string): Promise<PGlite> {
  const ready = await emptyDatabase();
  if (ready !== undefined) {
    try {
      unpack(ready, folder);
      return await PGlite.create(folder);
    } catch {
      // A PGlite with another major version of PostgreSQL does not take it.
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return await PGlite.create(folder);
}
