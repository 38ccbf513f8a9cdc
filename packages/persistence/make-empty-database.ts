// Makes assets/empty-database.tar.br anew: the folder of a PostgreSQL that holds nothing, as PGlite's initdb leaves it.
// Run it when PGlite comes with another major version of PostgreSQL: node make-empty-database.ts
import { PGlite } from "@electric-sql/pglite";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const scratch = mkdtempSync(join(tmpdir(), "nastavnik-"));
const data = join(scratch, "data");
// WAL in steps of 1 MB instead of 16: a small store stays small.
const pglite = await PGlite.create(data, { initDbStartParams: ["--wal-segsize=1"] });
await pglite.close();
const tar = execFileSync("tar", ["--format=ustar", "--sort=name", "--owner=0", "--group=0", "-C", data, "-c", "."], {
  maxBuffer: 2 ** 28,
});
mkdirSync(new URL("assets/", import.meta.url), { recursive: true });
writeFileSync(
  new URL("assets/empty-database.tar.br", import.meta.url),
  brotliCompressSync(tar, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      // Wide enough to see that the three databases of a new PostgreSQL are the same.
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: tar.byteLength,
    },
  }),
);
rmSync(scratch, { recursive: true });
