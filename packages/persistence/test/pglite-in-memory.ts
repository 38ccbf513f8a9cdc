import { PGlite } from "@electric-sql/pglite";
import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";

/** An empty PGlite that lives in memory, from the ready-made database: making one by initdb takes several times as long. */
export function pgliteInMemory(): Promise<PGlite> {
  const packed = readFileSync(new URL("../assets/empty-database.tar.br", import.meta.url));
  return PGlite.create({ loadDataDir: new Blob([new Uint8Array(brotliDecompressSync(packed))]) });
}
