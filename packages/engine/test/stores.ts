import { PGlite } from "@electric-sql/pglite";
import type { Store } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { pgliteStoreOn } from "@nastavnik/persistence/pglite";

let pglite: Promise<PGlite> | undefined;
let tenants = 0;

/** Every store that the engine is tested on; `open` gives an empty one, for an organisation of the same name. */
export const stores: readonly { readonly name: string; readonly open: () => Promise<Store> }[] = [
  { name: "memory", open: async () => memoryStore({ tenant: "house" }) },
  {
    name: "pglite",
    open: async () => pgliteStoreOn(await (pglite ??= PGlite.create()), { tenant: `house-${++tenants}` }),
  },
];
