import type { PGlite } from "@electric-sql/pglite";
import { memoryStore, overlayStore } from "@nastavnik/persistence/memory";
import { pgliteStoreOn } from "@nastavnik/persistence/pglite";
import { describeStore } from "@nastavnik/persistence/testing";
import { afterAll, beforeAll } from "vitest";
import { pgliteInMemory } from "./pglite-in-memory.ts";

describeStore("memory", async (tenant, options) => memoryStore({ tenant, ...options }));

describeStore("overlay", async (tenant, options) => overlayStore(memoryStore({ tenant, ...options }), options));

let pglite: PGlite;
beforeAll(async () => {
  pglite = await pgliteInMemory();
});
afterAll(() => pglite.close());

describeStore("PGlite", (tenant, options) => pgliteStoreOn(pglite, { tenant, ...options }));

describeStore("PGlite, written behind,", (tenant, options) =>
  pgliteStoreOn(pglite, { tenant: `behind-${tenant}`, ...options, writesBehind: true }),
);
