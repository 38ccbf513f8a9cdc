import type { PGlite } from "@electric-sql/pglite";
import type { Clock, Store } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { pgliteStoreOn } from "@nastavnik/persistence/pglite";
import { postgresStore } from "@nastavnik/persistence/postgres";
import { ownSchema } from "../../persistence/test/own-schema.ts";
import { pgliteInMemory } from "../../persistence/test/pglite-in-memory.ts";

/** A kind of store that the engine is tested on. */
export interface KindOfStore {
  readonly name: "memory" | "PGlite" | "PostgreSQL";
  /** Opens an empty one, of a tenant of its own; its leases and pauses run by the clock, if one is given. */
  readonly open: (options?: { readonly clock?: Clock }) => Promise<Store>;
}

let pglite: Promise<PGlite> | undefined;
let tenants = 0;
const nextTenant = (): string => `house-${++tenants}`;

/** Every kind of store; called once, at the top of a test file. */
export function everyStore(): readonly KindOfStore[] {
  const { schema, pool } = ownSchema();
  return [
    { name: "memory", open: async (options) => memoryStore({ tenant: nextTenant(), ...options }) },
    {
      name: "PGlite",
      open: async (options) => pgliteStoreOn(await (pglite ??= pgliteInMemory()), { tenant: nextTenant(), ...options }),
    },
    {
      name: "PostgreSQL",
      open: (options) => postgresStore({ pool: pool(), schema, tenant: nextTenant(), ...options }),
    },
  ];
}
