import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { WorkerSettings } from "./worker-process.ts";

/** What was answered to somebody: once, or as often as it was asked. */
export type Answers = Map<number, Set<string>>;

/** One of several places in which a worker is at work; when it is killed another begins there. */
export class Place {
  readonly #settings: Omit<WorkerSettings, "from">;
  readonly #answers: Answers;
  readonly #errors: string[];
  #child: ChildProcess | undefined;
  #isOver = false;
  /** Of the list: all before were answered here. */
  #from = 0;
  readonly #answered = new Set<number>();
  #isDone = false;

  constructor(settings: Omit<WorkerSettings, "from">, answers: Answers, errors: string[]) {
    this.#settings = settings;
    this.#answers = answers;
    this.#errors = errors;
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  get answered(): number {
    return this.#answered.size;
  }

  begin(): void {
    const script = fileURLToPath(new URL("worker-process.ts", import.meta.url));
    const settings: WorkerSettings = { ...this.#settings, from: this.#from };
    const child = spawn(
      process.execPath,
      ["--conditions=@nastavnik/source", "--disable-warning=ExperimentalWarning", script, JSON.stringify(settings)],
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    this.#child = child;
    createInterface({ input: child.stdout }).on("line", (line) => this.#hear(line));
    let told = "";
    child.stderr.on("data", (data: Buffer) => (told = (told + data.toString()).slice(-2000)));
    child.on("exit", (code, signal) => {
      if (this.#child !== child || this.#isOver) return;
      this.#errors.push(`a worker ended by itself (${signal ?? code}): ${told.trim()}`);
    });
  }

  #hear(line: string): void {
    const [what, place, ...answer] = line.split(" ");
    if (what === "done") this.#isDone = true;
    else if (what === "error") this.#errors.push(line.slice(6));
    else if (what === "answered") {
      const index = Number(place);
      const known = this.#answers.get(index) ?? new Set();
      this.#answers.set(index, known.add(answer.join(" ")));
      this.#answered.add(index);
      while (this.#answered.has(this.#from)) this.#from++;
    }
  }

  /** Kills it at this very moment, and lets the next one begin. */
  async kill(): Promise<void> {
    await this.#end();
    this.begin();
  }

  async #end(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    child.kill("SIGKILL");
    await exited;
  }

  /** It stands still for so long, and knows nothing of it afterwards. */
  freeze(milliseconds: number): void {
    const child = this.#child;
    child?.kill("SIGSTOP");
    setTimeout(() => child?.kill("SIGCONT"), milliseconds);
  }

  async close(): Promise<void> {
    this.#isOver = true;
    await this.#end();
  }
}
