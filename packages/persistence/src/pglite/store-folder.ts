import { NastavnikError } from "@nastavnik/core";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { toldError } from "../postgresql/told-error.ts";
import { isLock, lockFolder } from "./folder-lock.ts";

const format = 1;
const marker = "nastavnik-store.json";
const nextMarker = ".nastavnik-store.json";
const database = "database";

const markerContent = z.object({
  format: z.int(),
  state: z.enum(["creating", "ready"]),
  /** Whose store it is; releases that knew nothing of it have not told. */
  tenant: z.string().optional(),
});

type MarkerContent = z.infer<typeof markerContent>;

/** A folder that this process holds for a store. */
export interface StoreFolder {
  /** Where the database lies. */
  readonly database: string;
  /** Whether there is no database yet. */
  readonly isNew: boolean;
  /** Says that the database is complete; before that, the next to open the folder starts it anew. */
  ready(): void;
  release(): void;
}

function refuseForeign(folder: string): void {
  const names = readdirSync(folder);
  if (names.includes(marker)) return;
  const foreign = names.filter((name) => !isLock(name) && name !== nextMarker);
  if (foreign.length > 0) {
    throw new NastavnikError(
      "invalid-input",
      `${folder}: expected a store of Nastavnik or an empty folder, got a folder with ${foreign.length} other entries (${foreign[0]})`,
    );
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    refuseForeign(folder);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EEXIST" || code === "ENOTDIR") {
      throw new NastavnikError("invalid-input", `${folder}: expected a folder, got a file`);
    }
    if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "ENOSPC") {
      throw new NastavnikError("unavailable", `${folder}: expected a folder that can be written (${code})`);
    }
    throw error;
  }
}

function markerOf(folder: string): MarkerContent | undefined {
  const path = join(folder, marker);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
  let content: MarkerContent;
  try {
    content = markerContent.parse(JSON.parse(text));
  } catch (error) {
    throw new NastavnikError("invalid-input", `${path}: expected {"format": …, "state": …}, got something else`, {
      cause: error,
    });
  }
  if (content.format > format) {
    throw toldError("unsupported", {
      en: `${folder}: expected a store folder of format ${format} or older, got format ${content.format}: it was written by a newer release`,
      ru: `${folder}: папку хранилища создала более новая версия программы; обновите программу`,
    });
  }
  return content;
}

function mark(folder: string, state: MarkerContent["state"], tenant: string): void {
  writeFileSync(join(folder, nextMarker), `${JSON.stringify({ format, state, tenant })}\n`);
  renameSync(join(folder, nextMarker), join(folder, marker));
}

/**
 * Whose store lies in a folder: the identifier of the tenant; `undefined` where there is no store, and where it was made by
 * a release that did not note it. Throws as {@link pgliteStore} does for what it cannot read.
 */
export function tenantOf(folder: string): string | undefined {
  return markerOf(folder)?.tenant;
}

function checkOwner(folder: string, owner: string | undefined, tenant: string): void {
  if (owner === undefined || owner === tenant) return;
  throw toldError("invalid-input", {
    en: `${folder}: expected the tenant ${owner}, whose store this is, met ${tenant}: a folder holds the store of one`,
    ru: `${folder}: это хранилище организации ${owner}, а названа ${tenant}; у каждой организации своя папка`,
  });
}

/**
 * Opens the folder of a tenant's store, or makes one, and holds it for this process. Throws `invalid-input` for a file, a
 * folder that is not empty and not a store's, and the store of another tenant, `unavailable` for one that another process
 * holds or that cannot be written, `unsupported` for one of a newer release; nothing in it is changed then.
 */
export async function openStoreFolder(folder: string, tenant: string): Promise<StoreFolder> {
  makeFolder(folder);
  const release = await lockFolder(folder);
  try {
    const found = markerOf(folder);
    const isNew = found?.state !== "ready";
    if (isNew) {
      mark(folder, "creating", tenant);
      rmSync(join(folder, database), { recursive: true, force: true });
    } else {
      checkOwner(folder, found.tenant, tenant);
    }
    return { database: join(folder, database), isNew, ready: () => mark(folder, "ready", tenant), release };
  } catch (error) {
    release();
    throw error;
  }
}
