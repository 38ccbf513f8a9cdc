import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A process that opens the store in a folder and commits to it, or only holds it. */
export interface Child {
  readonly pid: number;
  /** What it said so far. */
  readonly lines: readonly string[];
  /** Waits until it has said so many lines, or has ended. */
  said(count: number): Promise<void>;
  /** Kills it with SIGKILL, and waits until all that it said has arrived. */
  kill(): Promise<void>;
}

const script = fileURLToPath(new URL("committing-process.ts", import.meta.url));
const conditions = process.env["NASTAVNIK_TEST_MODE"] === "dist" ? [] : ["--conditions=@nastavnik/source"];

/** Starts `committing-process.ts` on a folder. */
export function startChild(folder: string, task: "commit" | "hold"): Child {
  const child = spawn(
    process.execPath,
    [...conditions, "--disable-warning=ExperimentalWarning", script, folder, task],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  const closed = once(reader, "close");
  const exited = once(child, "exit");
  return {
    pid: child.pid ?? 0,
    lines,
    said: (count) =>
      new Promise((resolve) => {
        const check = () => {
          if (lines.length >= count) resolve();
        };
        reader.on("line", check);
        void closed.then(() => resolve());
        check();
      }),
    async kill() {
      child.kill("SIGKILL");
      await Promise.all([exited, closed]);
    },
  };
}
