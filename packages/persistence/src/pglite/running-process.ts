import { readFileSync } from "node:fs";

/**
 * Tells a process from every other that had or will have its pid: on Linux by when it started, in clock ticks since the
 * boot of this name. Elsewhere, and where /proc is closed, there is only the pid.
 */
export interface RunningProcess {
  readonly pid: number;
  readonly start: string;
}

const unknown = "unknown";

function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the name of the program in parentheses, and may hold anything, parentheses too.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state] = fields;
    if (state === "Z" || state === "X") return "ended";
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").slice(0, 8);
    return `${fields[19]}.${boot}`;
  } catch {
    return unknown;
  }
}

/** This process. */
export function thisProcess(): RunningProcess {
  return { pid: process.pid, start: startOf(process.pid) };
}

/** Whether that very process still runs. */
export function isRunning({ pid, start }: RunningProcess): boolean {
  const now = startOf(pid);
  if (start !== unknown && now !== unknown) return now === start;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
