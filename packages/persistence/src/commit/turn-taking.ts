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
    isLast: boolean,
  ) => Promise<readonly (CommitResult | Error)[]>;
  readonly transaction: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
  /** How a commit is stored that comes too late for its turn. */
  readonly otherwise: (commit: Commit) => Promise<CommitResult>;
}

const mostTurns = 64;
/** So long, in milliseconds, those who are ready wait for those who still decide. */
const patience = 30;

const isCommitted = (result: CommitResult | Error): boolean =>
  !(result instanceof Error) && result.result === "committed";

/** For whoever was decided on what was not stored. */
const inVain: CommitResult = { result: "conflict", current: [] };

interface Asking extends WantedTurn {
  readonly resolve: (turn: Turn | undefined) => void;
}

/**
 * A turn with the round that it is of. Held by the turn itself: a map from turns to rounds, though a weak one, would let what
 * is committed in them outlive the garbage of its time, which costs a process that takes turns a quarter of its work.
 */
class HeldTurn<Encoded> implements Turn {
  round: Round<Encoded> | undefined;
  /** What was last committed in it. */
  last: Promise<CommitResult> | undefined;

  readonly instance: Instance | undefined;

  constructor(instance: Instance | undefined) {
    this.instance = instance;
  }
}

interface Given<Encoded> extends QueuedCommit<Encoded> {
  readonly turn: Turn;
  readonly resolve: (result: CommitResult | Promise<CommitResult>) => void;
  readonly reject: (error: unknown) => void;
}

/** Commits of one round that have nothing to do with each other. */
interface Layer<Encoded> {
  readonly given: Given<Encoded>[];
  readonly touched: TouchedTogether;
}

/** Those who have got their turns in one transaction, and what they commit in it. */
class Round<Encoded> {
  /** Those of one are stored before those of the next. */
  readonly layers: Layer<Encoded>[] = [];
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

  get given(): readonly Given<Encoded>[] {
    return this.layers.flatMap(({ given }) => given);
  }

  isOpen(turn: Turn): boolean {
    return !this.#isClosed && this.#left.has(turn);
  }

  /** Puts a commit behind those that it has to do with. */
  add(given: Given<Encoded>): void {
    const touched = touchedBy(given.commit);
    const place = this.layers.findLastIndex((layer) => !layer.touched.isFreeOf(touched)) + 1;
    const layer = (this.layers[place] ??= { given: [], touched: new TouchedTogether() });
    layer.given.push(given);
    layer.touched.add(touched);
  }

  /** Takes no more commits. */
  close(): void {
    this.#isClosed = true;
    this.#close();
  }

  /** Takes a turn back. */
  end(turn: Turn): void {
    this.#left.delete(turn);
    if (this.#left.size === 0) this.#close();
  }
}

/**
 * Takes turns with other processes. Turns that are wanted at the same time are taken in one transaction, and what is decided
 * in them is stored in the same, one after the other for one instance: nobody who takes turns decides in vain. They hinder nobody else, and nothing depends on
 * them: whether a commit is stored is decided by the versions that it expects.
 */
export class TurnTaking<Encoded> {
  readonly #options: TurnTakingOptions<Encoded>;
  #asking: Asking[] = [];
  /** One round at a time: what is wanted meanwhile comes together in the next. */
  #isBusy = false;

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
    this.#held(turn)?.round?.end(turn);
  }

  #held(turn: Turn): HeldTurn<Encoded> | undefined {
    return turn instanceof HeldTurn ? (turn as HeldTurn<Encoded>) : undefined;
  }

  commit(commit: Commit, turn: Turn): Promise<CommitResult> {
    const own = this.#held(turn);
    if (own === undefined) return this.#options.otherwise(commit);
    const { round } = own;
    own.last =
      round?.isOpen(turn) === true
        ? new Promise<CommitResult>((resolve, reject) => {
            round.add({ commit, turn, ...this.#options.encode(commit), resolve, reject });
          })
        : this.#afterwards(own.last, commit);
    return own.last;
  }

  /**
   * Stores a commit without a turn, if the one before it in its turn was stored: else it was decided on what never came
   * about, and the version that it expects may by now be that of something else.
   */
  async #afterwards(before: Promise<CommitResult> | undefined, commit: Commit): Promise<CommitResult> {
    const isOnGround = before === undefined || (await before.then(isCommitted, () => false));
    return isOnGround ? this.#options.otherwise(commit) : inVain;
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
        const answers = new Map<Given<Encoded>, CommitResult | Error>();
        for (const [index, { given }] of round.layers.entries()) {
          const isLast = index === round.layers.length - 1;
          isSent ||= isLast;
          await this.#sendLayer(given, answers, transaction, isLast);
        }
        return answers;
      });
      for (const [{ resolve, reject }, answer] of results) {
        if (answer instanceof Error) reject(answer);
        else resolve(answer);
      }
    } catch (error) {
      if (round === undefined) for (const { resolve } of asking) resolve(undefined);
      round?.close();
      this.#giveUp(round?.given ?? [], isSent, error);
    }
  }

  /** Stores those whose predecessor in the turn was stored, and notes what became of each. */
  async #sendLayer(
    given: readonly Given<Encoded>[],
    results: Map<Given<Encoded>, CommitResult | Error>,
    transaction: Transaction,
    isLast: boolean,
  ): Promise<void> {
    const failed = new Set<Turn>();
    for (const [{ turn }, answer] of results) if (!isCommitted(answer)) failed.add(turn);
    const sent = given.filter(({ turn }) => !failed.has(turn));
    for (const each of given) if (failed.has(each.turn)) results.set(each, inVain);
    if (sent.length === 0) return;
    const answers = await this.#options.send(sent, transaction, isLast);
    for (const [index, each] of sent.entries()) {
      results.set(each, answers[index] ?? new Error("expected an answer to each commit"));
    }
  }

  #grant(asking: readonly Asking[], got: ReadonlyMap<number, Instance | undefined>): Round<Encoded> {
    const granted = [...got].map(([place, instance]) => ({ place, turn: new HeldTurn<Encoded>(instance) }));
    const round = new Round<Encoded>(granted.map(({ turn }) => turn));
    for (const { place, turn } of granted) {
      turn.round = round;
      asking[place]?.resolve(turn);
    }
    this.#asking = [...asking.filter((_, place) => !got.has(place)), ...this.#asking];
    return round;
  }

  /** What nobody knows the fate of is told so; everything else was undone, and is stored without turns. */
  #giveUp(given: readonly Given<Encoded>[], isSent: boolean, error: unknown): void {
    const isUnknown = isSent && (isNastavnikError(error, "unavailable") || isNastavnikError(error, "unsupported"));
    const last = new Map<Turn, Promise<CommitResult>>();
    for (const { commit, turn, resolve, reject } of given) {
      if (isUnknown) {
        reject(error);
        continue;
      }
      const result = this.#afterwards(last.get(turn), commit);
      last.set(turn, result);
      resolve(result);
    }
  }
}
