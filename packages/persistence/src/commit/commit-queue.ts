import { isNastavnikError } from "@nastavnik/core";
import type { Commit, CommitResult } from "@nastavnik/engine";
import { type Touched, touchedBy, TouchedTogether } from "./touched.ts";

/** A commit that waits to be stored, as it is sent. */
export interface QueuedCommit<Encoded> {
  readonly commit: Commit;
  readonly encoded: Encoded;
  readonly size: number;
}

/** How a {@link CommitQueue} works. */
export interface CommitQueueOptions<Encoded> {
  /** Throws for a commit that cannot be sent at all. */
  readonly encode: (commit: Commit) => { readonly encoded: Encoded; readonly size: number };
  /**
   * Stores commits that do not touch what others of them change, all of them or none. Answers in their order; an error
   * in place of an answer is thrown to the one whose it is.
   */
  readonly send: (batch: readonly QueuedCommit<Encoded>[]) => Promise<readonly (CommitResult | Error)[]>;
  /** How many batches may be on their way at once. */
  readonly atOnce: number;
}

interface Waiting<Encoded> extends QueuedCommit<Encoded> {
  readonly touched: Touched;
  readonly resolve: (result: CommitResult) => void;
  readonly reject: (error: unknown) => void;
}

const mostCommits = 64;
/**
 * From so many on they go in halves: while the server works on one half, this process works on the other. Fewer than that
 * take this process less time than the disk, and are better written once.
 */
const fewCommits = 32;
/** In bytes, about. */
const mostTogether = 4_000_000;

/**
 * Whether one of a batch may be to blame for what befell all of it. What the server, the network or the release is to
 * blame for befalls each of them.
 */
function mayBeOfOne(error: unknown): boolean {
  return !isNastavnikError(error, "unavailable") && !isNastavnikError(error, "unsupported");
}

/**
 * Stores together what comes at the same time: commits that wait share one statement and one write to the disk. Only those
 * that have nothing to do with each other come together; the order of the others is kept. One that fails takes no other
 * along.
 */
export class CommitQueue<Encoded> {
  readonly #options: CommitQueueOptions<Encoded>;
  #waiting: Waiting<Encoded>[] = [];
  /** What the batches that are on their way touch. */
  readonly #onTheirWay = new Set<TouchedTogether>();
  #isWoken = false;

  constructor(options: CommitQueueOptions<Encoded>) {
    this.#options = options;
  }

  commit(commit: Commit): Promise<CommitResult> {
    return new Promise((resolve, reject) => {
      const { encoded, size } = this.#options.encode(commit);
      this.#waiting.push({ commit, encoded, size, touched: touchedBy(commit), resolve, reject });
      this.#wake();
    });
  }

  // Not at once: what is decided in the same breath comes along.
  #wake(): void {
    if (this.#isWoken || this.#onTheirWay.size >= this.#options.atOnce) return;
    this.#isWoken = true;
    setImmediate(() => {
      this.#isWoken = false;
      this.#sendWaiting();
    });
  }

  #sendWaiting(): void {
    const { atOnce } = this.#options;
    while (this.#waiting.length > 0 && this.#onTheirWay.size < atOnce) {
      const { length } = this.#waiting;
      const share = length < fewCommits ? length : Math.ceil(length / (atOnce - this.#onTheirWay.size));
      const batch = this.#take(Math.min(mostCommits, share));
      // All of them wait for what is on its way.
      if (batch.length === 0) return;
      void this.#deliver(batch);
    }
  }

  /** The next of those that wait which can go together. */
  #take(most: number): readonly Waiting<Encoded>[] {
    // Another batch may overtake one that is on its way.
    const ahead = [...this.#onTheirWay];
    const together = new TouchedTogether();
    const taken: Waiting<Encoded>[] = [];
    const left: Waiting<Encoded>[] = [];
    let size = 0;
    for (const each of this.#waiting) {
      const fits = taken.length < most && (taken.length === 0 || size + each.size <= mostTogether);
      if (fits && [together, ...ahead].every((touched) => touched.isFreeOf(each.touched))) {
        taken.push(each);
        size += each.size;
      } else {
        left.push(each);
      }
      // What has to wait for one of these must not be overtaken by what has to wait for it.
      together.add(each.touched);
    }
    this.#waiting = left;
    return taken;
  }

  async #deliver(batch: readonly Waiting<Encoded>[]): Promise<void> {
    const touched = new TouchedTogether();
    for (const each of batch) touched.add(each.touched);
    this.#onTheirWay.add(touched);
    await this.#send(batch);
    this.#onTheirWay.delete(touched);
    if (this.#waiting.length > 0) this.#wake();
  }

  async #send(batch: readonly Waiting<Encoded>[]): Promise<void> {
    try {
      const answers = await this.#options.send(batch);
      for (const [index, { resolve, reject }] of batch.entries()) {
        const answer = answers[index];
        if (answer === undefined || answer instanceof Error) reject(answer);
        else resolve(answer);
      }
    } catch (error) {
      if (batch.length === 1 || !mayBeOfOne(error)) {
        for (const { reject } of batch) reject(error);
        return;
      }
      // One of them is to blame; halves find it in a few steps, and keep the others together.
      const half = batch.length >> 1;
      await this.#send(batch.slice(0, half));
      await this.#send(batch.slice(half));
    }
  }
}
