import { NastavnikError } from "@nastavnik/core";
import type { PGlite } from "@electric-sql/pglite";

type Operation = (...parts: unknown[]) => unknown;
type Operations = Record<string, Operation | undefined>;

/** What Emscripten keeps of a file: how it is written, and how it is made. */
interface FileNode {
  readonly stream_ops?: Operations;
  readonly node_ops?: Operations;
}

const outOfRoom = new Set(["ENOSPC", "EDQUOT", "EFBIG", "EIO", "EROFS"]);

/** Errors of Emscripten's files know only the number that WASI gives them. */
const numbers: Readonly<Record<number, string>> = { 51: "ENOSPC", 19: "EDQUOT", 22: "EFBIG", 29: "EIO", 69: "EROFS" };

/** Whether a PGlite can still be used. */
export interface Health {
  /** Why it cannot be used any more; `undefined` as long as it can. */
  readonly broken: () => NastavnikError | undefined;
}

/**
 * Watches what a PGlite writes to its folder. A PostgreSQL that cannot write its log stops its process; PGlite, which is
 * no process of its own, would go round in circles for ever. So the first write that the disk refuses ends the call from
 * outside; what was committed before is whole, and the next to open the folder goes on from there.
 */
export function watchDisk(pglite: PGlite, folder: string): Health {
  let broken: NastavnikError | undefined;
  const end = (code: string): NastavnikError =>
    (broken ??= new NastavnikError(
      "unavailable",
      `${folder}: the disk takes nothing any more (${code}); what was committed before is safe: make room, and open the store again`,
    ));
  const guarded =
    (operation: Operation): Operation =>
    (...parts) => {
      if (broken !== undefined) throw broken;
      try {
        return operation(...parts);
      } catch (error) {
        const { errno, code } = error as { readonly errno?: number; readonly code?: string };
        const name = code ?? numbers[errno ?? -1] ?? "";
        throw outOfRoom.has(name) ? end(name) : error;
      }
    };
  const { Module: module } = pglite;
  // Nothing of it is called again, whatever PGlite makes of the error: it would wait for locks that nobody gives back.
  const machine = module as unknown as Record<string, unknown>;
  for (const [name, entry] of Object.entries(machine)) {
    if (typeof entry !== "function" || !(name.startsWith("_") || name === "stackRestore")) continue;
    machine[name] = (...parts: unknown[]): unknown => {
      if (broken !== undefined) throw broken;
      return Reflect.apply(entry, module, parts);
    };
  }
  const files = module.FS as unknown as { analyzePath(path: string): { readonly object: FileNode | null } };
  const { object } = files.analyzePath("/pglite/data/PG_VERSION");
  for (const [operations, names] of [
    [object?.stream_ops, ["write"]],
    [object?.node_ops, ["setattr", "mknod", "rename"]],
  ] as const) {
    for (const name of names) {
      const operation = operations?.[name];
      if (operations !== undefined && operation !== undefined) operations[name] = guarded(operation);
    }
  }
  return { broken: () => broken };
}
