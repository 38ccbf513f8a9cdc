import { isNastavnikError, NastavnikError } from "@nastavnik/core";
import type { PGlite } from "@electric-sql/pglite";
import type { Store } from "@nastavnik/engine";
import { checkTenant } from "../commit/check-tenant.ts";
import { checkMasterKey } from "../postgresql/personal-cipher.ts";
import { createPglite, openPglite } from "./open-pglite.ts";
import { type Health, watchDisk } from "./full-disk.ts";
import { pgliteDatabase } from "./pglite-database.ts";
import { type EmbeddedStoreOptions, storeIn } from "./pglite-store-on.ts";
import { openStoreFolder, type StoreFolder } from "./store-folder.ts";

/** Options of {@link pgliteStore}. */
export interface PgliteStoreOptions extends EmbeddedStoreOptions {
  /** Folder of the store; made with its parents if it does not exist. */
  readonly folder: string;
}

async function openDatabase(folder: StoreFolder): Promise<PGlite> {
  try {
    return await (folder.isNew ? createPglite(folder.database) : openPglite(folder.database));
  } catch (error) {
    throw new NastavnikError("unavailable", `${folder.database}: PGlite cannot open the database`, { cause: error });
  }
}

/** One that cannot write must not be touched again, not even to end it: it goes with the process. */
async function closeUnlessBroken(pglite: PGlite, health: Health): Promise<void> {
  if (health.broken() === undefined) await pglite.close();
}

/** Whatever the store has left to say, its database is closed too. */
async function closeAll(store: Store, closeDatabase: () => Promise<void>): Promise<void> {
  try {
    await store.close();
  } finally {
    await closeDatabase();
  }
}

/**
 * A store in a folder of this machine, by an embedded PostgreSQL. One process at a time holds the folder, until `close` or
 * its death; what was committed survives the death of the process at any moment. Throws `unavailable` if another process
 * holds the folder, `invalid-input` for a file, a folder of something else or of another tenant, `unsupported` if a newer release wrote it.
 */
export async function pgliteStore(options: PgliteStoreOptions): Promise<Store> {
  checkTenant(options.tenant);
  checkMasterKey(options.masterKey);
  const folder = await openStoreFolder(options.folder, options.tenant);
  let pglite: PGlite | undefined;
  try {
    const opened = await openDatabase(folder);
    pglite = opened;
    const health = watchDisk(opened, folder.database);
    const store = await storeIn(pgliteDatabase(opened, health), options);
    if (folder.isNew) folder.ready();
    let closing: Promise<void> | undefined;
    return {
      ...store,
      close: () =>
        (closing ??= closeAll(store, () => closeUnlessBroken(opened, health)).finally(() => folder.release())),
    };
  } catch (error) {
    try {
      if (pglite !== undefined && !isNastavnikError(error, "unavailable")) await pglite.close();
    } finally {
      folder.release();
    }
    throw error;
  }
}
