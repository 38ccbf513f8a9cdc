import type { Instance, InstanceRef } from "@nastavnik/core";
import { isNastavnikError } from "@nastavnik/core";
import type { Commit, CommitResult, Turn } from "@nastavnik/engine";
import type { Transaction } from "../postgresql/database.ts";
import type { QueuedCommit } from "./commit-queue.ts";
import { touchedBy, TouchedTogether } from "./touched.ts";

/** A turn that is wanted, and the instance as it is known to whoever wants it. */
export interface WantedTurn {
  readonly ref: InstanceRef;
  readonly known: Instance | undefined;
}

/** How {@link TurnTaking} works. */
export interface TurnTakingOptions<Encoded> {
  /** Takes turns for as long as the transaction lasts, some of those wanted: the instances as they are now, by their places. */
  readonly take: (
    wanted: readonly WantedTurn[],
    transaction: Transaction,
  ) => Promise<ReadonlyMap<number, Instance | undefined>>;
  readonly encode: (commit: Commit) => { readonly encoded: Encoded; readonly size: number };
  readonly send: (
    batch: readonly QueuedCommit<Encoded>[],
    transaction: Transaction,
  ) => Promise<readonly (CommitResult | Error)[]>;
  readonly transaction: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
  /** How a commit is stored that comes too late for its turn, or does not fit to the others. */
  readonly otherwise: (commit: Commit) => Promise<CommitResult>;
}

const mostTurns = 64;
/** So long, in milliseconds, those who are ready wait for those who still decide. */
const patience = 30;

interface Asking extends WantedTurn {
  readonly resolve: (turn: Turn | undefined) => void;
}

interface Given<Encoded> extends QueuedCommit<Encoded> {
  readonly resolve: (result: CommitResult | Promise<CommitResult>) => void;
  readonly reject: (error: unknown) => void;
}

/** Those who have got their turns in one transaction, and what they commit in it. */
class Round<Encoded> {
  readonly given: Given<Encoded>[] = [];
  readonly touched = new TouchedTogether();
  readonly #left: Set<Turn>;
  #isClosed = false;
  #close: () => void = () => {};
  readonly closed: Promise<void>;

  constructor(turns: Iterable<Turn>) {
    this.#left = new Set(turns);
    this.closed = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, patience);
      this.#close = () => {
        clearTimeout(timer);
        resolve();
      };
    }).then(() => {
      this.#isClosed = true;
    });
    if (this.#left.size === 0) this.#close();
  }

  /** Takes no more commits. */
  close(): void {
    this.#isClosed = true;
    this.#close();
  }

  /** Takes a turn back; whether it was still open. */
  end(turn: Turn): boolean {
    const isOpen = !this.#isClosed && this.#left.delete(turn);
    if (this.#left.size === 0) this.#close();
    return isOpen;
  }
}

/**
 * Takes turns with other processes. Turns that are wanted at the same time are taken in one transaction, and what is decided
 * in them is stored in the same: nobody who takes turns decides in vain. They hinder nobody else, and nothing depends on
 * them: whether a commit is stored is decided by the versions that it expects.
 */
export class TurnTaking<Encoded> {
  readonly #options: TurnTakingOptions<Encoded>;
  #asking: Asking[] = [];
  /** One round at a time: what is wanted meanwhile comes together in the next. */
  #isBusy = false;
  readonly #roundOf = new WeakMap<Turn, Round<Encoded>>();

  constructor(options: TurnTakingOptions<Encoded>) {
    this.#options = options;
  }

  /** Waits for the turn; `undefined` if it cannot be had. */
  take(ref: InstanceRef, known?: Instance): Promise<Turn | undefined> {
    return new Promise((resolve) => {
      this.#asking.push({ ref, known, resolve });
      this.#wake();
    });
  }

  leave(turn: Turn): void {
    this.#roundOf.get(turn)?.end(turn);
  }

  commit(commit: Commit, turn: Turn): Promise<CommitResult> {
    const round = this.#roundOf.get(turn);
    if (round === undefined) return this.#options.otherwise(commit);
    const touched = touchedBy(commit);
    if (!round.touched.isFreeOf(touched)) {
      round.end(turn);
      return this.#options.otherwise(commit);
    }
    return new Promise((resolve, reject) => {
      const given = { commit, ...this.#options.encode(commit), resolve, reject };
      if (round.end(turn)) {
        round.touched.add(touched);
        round.given.push(given);
      } else {
        resolve(this.#options.otherwise(commit));
      }
    });
  }

  // Not at once: what is wanted in the same breath comes along.
  #wake(): void {
    if (this.#isBusy || this.#asking.length === 0) return;
    this.#isBusy = true;
    setImmediate(() => {
      void this.#round(this.#asking.splice(0, mostTurns)).then(() => {
        this.#isBusy = false;
        this.#wake();
      });
    });
  }

  async #round(asking: readonly Asking[]): Promise<void> {
    let round: Round<Encoded> | undefined;
    let isSent = false;
    try {
      const results = await this.#options.transaction(async (transaction) => {
        // A transaction that is tried again: those of before have gone on without.
        if (round !== undefined) throw new Error("expected a transaction of turns to be tried once");
        const got = await this.#options.take(asking, transaction);
        round = this.#grant(asking, got);
        await round.closed;
        if (round.given.length === 0) return [];
        isSent = true;
        return this.#options.send(round.given, transaction);
      });
      for (const [index, { resolve, reject }] of (round?.given ?? []).entries()) {
        const answer = results[index];
        if (answer === undefined || answer instanceof Error) reject(answer);
        else resolve(answer);
      }
    } catch (error) {
      if (round === undefined) for (const { resolve } of asking) resolve(undefined);
      round?.close();
      this.#giveUp(round?.given ?? [], isSent, error);
    }
  }

  #grant(asking: readonly Asking[], got: ReadonlyMap<number, Instance | undefined>): Round<Encoded> {
    const granted = [...got].map(([place, instance]) => ({ place, turn: { instance } }));
    const round = new Round<Encoded>(granted.map(({ turn }) => turn));
    for (const { place, turn } of granted) {
      this.#roundOf.set(turn, round);
      asking[place]?.resolve(turn);
    }
    this.#asking = [...asking.filter((_, place) => !got.has(place)), ...this.#asking];
    return round;
  }

  /** What nobody knows the fate of is told so; everything else was undone, and is stored without turns. */
  #giveUp(given: readonly Given<Encoded>[], isSent: boolean, error: unknown): void {
    const isUnknown = isSent && (isNastavnikError(error, "unavailable") || isNastavnikError(error, "unsupported"));
    for (const { commit, resolve, reject } of given) {
      if (isUnknown) reject(error);
      else resolve(this.#options.otherwise(commit));
    }
  }
}
