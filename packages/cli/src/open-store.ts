import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { NastavnikError } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { type Store, upcasting } from "@nastavnik/engine";
import { pgliteStore } from "@nastavnik/persistence/pglite";
import { postgresStore } from "@nastavnik/persistence/postgres";
import { UserError } from "./user-error.ts";

function readKey(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const met = code ?? "unreadable";
    throw new UserError({
      ru: `${file}: ожидается файл с главным ключом (${met})`,
      en: `${file}: expected a file with the master key (${met})`,
    });
  }
}

/** Whether a place is the URL of a PostgreSQL; else it is a folder. */
export const isUrl = (place: string): boolean => /^postgres(?:ql)?:/.test(place);

/** Opens a store, a folder or a PostgreSQL by its URL, and makes it if there is none. */
export async function makeStore(place: string, tenant: string, masterKeyFile?: string): Promise<Store> {
  const options = { tenant, ...(masterKeyFile === undefined ? {} : { masterKey: readKey(masterKeyFile) }) };
  const store = await (isUrl(place)
    ? postgresStore({ ...options, connection: place })
    : pgliteStore({ ...options, folder: resolve(place) }));
  return upcasting(store, targetModel.workflows);
}

/** Whether there is a store to open: of a PostgreSQL it is not known before it is asked. */
export function isThere(place: string): boolean {
  return isUrl(place) || existsSync(join(resolve(place), "nastavnik-store.json"));
}

/** Opens a store that exists: a folder, or a PostgreSQL by its URL. Throws `not-found` for a folder without a store. */
export async function openStore(place: string, tenant: string, masterKeyFile?: string): Promise<Store> {
  // Opening would make a store where there is none.
  if (!isThere(place)) {
    const folder = resolve(place);
    throw new NastavnikError("not-found", `${folder}: expected the folder of a store, met none`, {
      text: {
        en: `${folder}: expected the folder of a store, met none`,
        ru: `${folder}: здесь нет хранилища; укажите его папку`,
      },
    });
  }
  return makeStore(place, tenant, masterKeyFile);
}
