import { Temporal } from "temporal-polyfill";
import type { Write } from "../store/store.ts";

/**
 * What this process knows of the work that waits in the store. Where it is alone with the store, it need not ask for what
 * it knows not to be there.
 */
export class PendingWork {
  readonly #isAlone: boolean;
  #mayReact = true;
  /** No timer is due before; `undefined`: nothing is known. */
  #noneDueBefore: Temporal.Instant | "ever" | undefined;
  #changes = 0;
  #isSomethingResting = false;

  constructor(isAlone: boolean) {
    this.#isAlone = isAlone;
  }

  /** Whether this process may have stored reactions since it last asked for some. */
  get mayReact(): boolean {
    return this.#mayReact;
  }

  /** Whether reactions may wait in the store. */
  get mayHoldReactions(): boolean {
    return this.#mayReact || this.#isSomethingResting || !this.#isAlone;
  }

  /** Counts what this process has stored. */
  get changes(): number {
    return this.#changes;
  }

  isNothingDue(until: Temporal.Instant): boolean {
    if (!this.#isAlone || this.#isSomethingResting || this.#noneDueBefore === undefined) return false;
    return this.#noneDueBefore === "ever" || Temporal.Instant.compare(until, this.#noneDueBefore) < 0;
  }

  /** Takes notice of what was stored. */
  stored(writes: readonly Write[]): void {
    this.#changes++;
    for (const { outbox, timers } of writes) {
      if (outbox.some(({ kind }) => kind === "reaction")) this.#mayReact = true;
      for (const { dueAt } of timers.set) if (this.isNothingDue(dueAt)) this.#noneDueBefore = dueAt;
    }
  }

  /** Takes notice that something may have been stored, nobody knows what. */
  lost(): void {
    this.#changes++;
    this.#mayReact = true;
    this.#noneDueBefore = undefined;
  }

  /** Something waits in the store for its next try; nobody will tell when its time has come. */
  rests(): void {
    this.#isSomethingResting = true;
  }

  /** The store is about to be asked for reactions. */
  asksForReactions(): void {
    this.#mayReact = false;
  }

  /** Reactions were left in the store. */
  leavesReactions(): void {
    this.#mayReact = true;
  }

  /** The store has said when the next timer is due, if any is; `since` is the count of changes before it was asked. */
  sawNextDue(dueAt: Temporal.Instant | undefined, since: number): void {
    if (since === this.#changes) this.#noneDueBefore = dueAt ?? "ever";
  }
}
