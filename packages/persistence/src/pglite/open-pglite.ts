import { PGlite } from "@electric-sql/pglite";
import { rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";

async function emptyDatabase(): Promise<Blob | undefined> {
  try {
    const home = dirname(createRequire(import.meta.url).resolve("@nastavnik/persistence/package.json"));
    const packed = await readFile(join(home, "assets", "empty-database.tar.br"));
    return new Blob([new Uint8Array(await promisify(brotliDecompress)(packed))], { type: "application/x-tar" });
  } catch {
    // Bundled without its assets: initdb makes the same, only more slowly.
    return undefined;
  }
}

/** Opens the database that lies in a folder. */
export function openPglite(folder: string): Promise<PGlite> {
  return PGlite.create(folder);
}

/** Makes a new database in a folder that does not exist yet: a ready-made one that is copied, or else by initdb. */
export async function createPglite(folder: string): Promise<PGlite> {
  const loadDataDir = await emptyDatabase();
  if (loadDataDir !== undefined) {
    try {
      return await PGlite.create(folder, { loadDataDir });
    } catch {
      // A PGlite with another major version of PostgreSQL does not take it.
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return await PGlite.create(folder);
}
