import { randomUUID } from "node:crypto";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { toldError } from "../postgresql/told-error.ts";
import { isRunning, thisProcess } from "./running-process.ts";

const lockName = /^\.lock-(\d+)-([^-]+)-/;
const attempts = 4;

/** Whether a file of this name is a lock, of a living process or of a dead one. */
export function isLock(name: string): boolean {
  return lockName.test(name);
}

/** Process that holds the folder, besides the lock of this name. Locks of the dead are cleared away. */
function holderOf(folder: string, own: string): number | undefined {
  for (const name of readdirSync(folder)) {
    const [, pid, start] = lockName.exec(name) ?? [];
    if (name === own || pid === undefined || start === undefined) continue;
    if (isRunning({ pid: Number(pid), start })) return Number(pid);
    rmSync(join(folder, name), { force: true });
  }
  return undefined;
}

/**
 * Holds a folder for this process; the answer gives it back. Everybody puts down a lock of a name of his own first and
 * looks for others afterwards, so that of two who come at once at least one sees the other, and a lock that is cleared
 * away can only be that of a dead process. Throws `unavailable` if another living process, or this one, holds the folder.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const { pid, start } = thisProcess();
  const name = `.lock-${pid}-${start}-${randomUUID()}`;
  const release = () => rmSync(join(folder, name), { force: true });
  for (let attempt = 1; ; attempt++) {
    writeFileSync(join(folder, name), "");
    const holder = holderOf(folder, name);
    if (holder === undefined) return release;
    release();
    if (attempt === attempts) {
      throw toldError("unavailable", {
        en: `${folder}: expected a folder that nobody holds, but ${holder === pid ? "this process" : "process"} ${holder} has it open`,
        ru: `${folder}: папку держит открытой ${holder === pid ? "этот же процесс" : "процесс"} ${holder}; завершите его`,
      });
    }
    // Two who came at once may both have stepped back; they try again at different moments.
    await setTimeout(10 + Math.random() * 30);
  }
}
