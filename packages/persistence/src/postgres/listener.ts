import { randomBytes } from "node:crypto";
import type { ConnectListening, ListeningClient } from "./listening-client.ts";

/** What a {@link Listener} works with. */
export interface ListenerOptions {
  readonly connect: ConnectListening;
  readonly channel: string;
  /** After so many milliseconds it is looked whether it still listens. */
  readonly heartbeat: number;
  /** Called at every notification, and whenever some may have been missed. It may only take notice. */
  readonly onRing: () => void;
}

const proof = 2000;
const mostPause = 1000;

/** A promise that is resolved from outside. */
function gate<Value>(): { readonly promise: Promise<Value>; readonly resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((open) => {
    resolve = open;
  });
  return { promise, resolve };
}

/** Resolves after so many milliseconds, or when it is cut short. */
function sleep(milliseconds: number): { readonly done: Promise<void>; readonly cut: () => void } {
  let cut = (): void => {};
  const done = new Promise<void>((resolve) => {
    const timeout = setTimeout(resolve, milliseconds);
    cut = () => {
      clearTimeout(timeout);
      resolve();
    };
  });
  return { done, cut };
}

/**
 * Hears the notifications of a channel on a connection of its own, outside of any pool and any transaction. The
 * connection may end, or go deaf without a word: it is asked every few seconds whether it still listens, and each try is
 * made on a new one.
 */
export class Listener {
  readonly #options: ListenerOptions;
  readonly #running: Promise<void>;
  readonly #first = gate<void>();
  #isHeard = false;
  #queueUsage: number | undefined;
  #isStopped = false;
  #cut: () => void = () => {};
  #hasWarned = false;

  constructor(options: ListenerOptions) {
    this.#options = options;
    this.#running = this.#run();
  }

  get isHeard(): boolean {
    return this.#isHeard;
  }

  /** How full the server's queue of notifications was when that was looked at last, 0 to 1. */
  get queueUsage(): number | undefined {
    return this.#queueUsage;
  }

  /** Resolves when it has listened for the first time, or could not. */
  get ready(): Promise<void> {
    return this.#first.promise;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cut();
    await this.#running;
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#isStopped; failures++) {
      let client: ListeningClient | undefined;
      try {
        client = await this.#options.connect();
        await this.#listen(client, () => {
          failures = 0;
        });
      } catch {
        // What was heard and is lost now may be heard again at once.
        if (!this.#isHeard) this.#warn();
      }
      this.#isHeard = false;
      this.#queueUsage = undefined;
      this.#first.resolve();
      await client?.end().catch(() => {});
      if (!this.#isStopped) await this.#pause(Math.min(mostPause, 50 * 2 ** Math.min(failures, 10)));
    }
  }

  /** Listens until the connection is lost, or nothing is to be heard on it. */
  async #listen(client: ListeningClient, onHeard: () => void): Promise<void> {
    const { channel, heartbeat, onRing } = this.#options;
    const probe = `nastavnik_${randomBytes(8).toString("hex")}`;
    const proven = gate<boolean>();
    const lost = new AbortController();
    const lose = (): void => {
      lost.abort();
      proven.resolve(false);
      this.#cut();
    };
    client.on("error", lose);
    client.on("end", lose);
    client.on("notification", (told) => {
      if (told.channel === probe) proven.resolve(true);
      else onRing();
    });
    await client.query(`listen "${channel}"`);
    // A pooler that hands out another connection for each transaction takes this, and never tells anything.
    await client.query(`listen "${probe}"`);
    await client.query(`select pg_notify($1, '')`, [probe]);
    const timeout = setTimeout(() => proven.resolve(false), proof);
    const isProven = await proven.promise;
    clearTimeout(timeout);
    if (!isProven) throw new Error("expected to hear what was sent to oneself");
    await client.query(`unlisten "${probe}"`);
    this.#isHeard = true;
    this.#hasWarned = false;
    onHeard();
    this.#first.resolve();
    // What was stored before it listened was told to nobody.
    onRing();
    while (!this.#isStopped && !lost.signal.aborted) {
      const { rows } = await client.query<{ readonly usage: number }>(
        `select pg_notification_queue_usage() as usage from pg_listening_channels() c(name) where name = $1`,
        [channel],
      );
      if (rows[0] === undefined) return;
      this.#queueUsage = rows[0].usage;
      await this.#pause(heartbeat);
    }
  }

  async #pause(milliseconds: number): Promise<void> {
    const { done, cut } = sleep(milliseconds);
    this.#cut = cut;
    if (this.#isStopped) cut();
    await done;
  }

  #warn(): void {
    if (this.#hasWarned || this.#isStopped) return;
    this.#hasWarned = true;
    process.emitWarning(
      "PostgreSQL does not tell this process of what others store; it finds it by looking now and then",
      { code: "NASTAVNIK_NOT_WOKEN" },
    );
  }
}
