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

const markerContent = z.object({ format: z.int(), state: z.enum(["creating", "ready"]) });

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

function stateOf(folder: string): "absent" | "creating" | "ready" {
  const path = join(folder, marker);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "absent";
    throw error;
  }
  let content: z.infer<typeof markerContent>;
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
  return content.state;
}

function mark(folder: string, state: "creating" | "ready"): void {
  writeFileSync(join(folder, nextMarker), `${JSON.stringify({ format, state })}\n`);
  renameSync(join(folder, nextMarker), join(folder, marker));
}

/**
 * Opens the folder of a store, or makes one, and holds it for this process. Throws `invalid-input` for a file or a folder
 * that is not empty and not a store's, `unavailable` for one that another process holds or that cannot be written,
 * `unsupported` for one of a newer release; nothing in it is changed then.
 */
export async function openStoreFolder(folder: string): Promise<StoreFolder> {
  makeFolder(folder);
  const release = await lockFolder(folder);
  try {
    const isNew = stateOf(folder) !== "ready";
    if (isNew) {
      mark(folder, "creating");
      rmSync(join(folder, database), { recursive: true, force: true });
    }
    return { database: join(folder, database), isNew, ready: () => mark(folder, "ready"), release };
  } catch (error) {
    release();
    throw error;
  }
}
