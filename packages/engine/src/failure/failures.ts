import { NastavnikError, type Reason } from "@nastavnik/core";
import type { Announcer } from "../execution/announcer.ts";
import type { PendingWork } from "../execution/pending-work.ts";
import type { FailedTry, Work } from "../store/set-aside.ts";
import type { Store } from "../store/store.ts";
import type { FailureEvent } from "./failure-event.ts";
import { codeOf, consequenceOf } from "./classify.ts";

/** What was tried, as it is told to listeners. */
export type Tried = Pick<FailureEvent, "key" | "kind" | "source" | "target" | "type" | "attempt">;

/** What failures are noted with. */
export interface FailuresOptions {
  readonly store: Store;
  readonly announcer: Announcer;
  readonly pending: PendingWork;
}

/** Keeps messages and timers that could not be carried out in the store, so that they hold up none but their own kind. */
export class Failures {
  readonly #options: FailuresOptions;

  constructor(options: FailuresOptions) {
    this.#options = options;
  }

  /**
   * Does the work; what it throws is noted in the store and told to listeners, unless the store itself is out of order.
   * Answers whether the work was done.
   */
  async guard(work: Work, tried: Tried, place: string, act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      const consequence = consequenceOf(error, tried.attempt);
      if (consequence === undefined) throw error;
      await this.#note(work, tried, { failure: { code: codeOf(error), place }, ...consequence }, error, []);
      return false;
    }
  }

  /** Sets a reaction aside that was refused. */
  async refused(work: Work, tried: Tried, place: string, reasons: readonly Reason[]): Promise<void> {
    const codes = [...new Set(reasons.map(({ code }) => code))].join(", ");
    const error = new NastavnikError("conflict", `${place}: refused for ${codes}`);
    const failure = { code: "refused", place: `${place}: ${codes}` };
    await this.#note(work, tried, { failure, counts: true, next: "aside" }, error, reasons);
  }

  /** Notes that an effect was not delivered. */
  async undelivered(work: Work, tried: Tried, failed: Omit<FailedTry, "attempt">, error: unknown): Promise<void> {
    const { code, place } = failed.failure;
    await this.#note(work, tried, failed, error ?? new NastavnikError("unavailable", `${place}: ${code}`), []);
  }

  async #note(
    work: Work,
    tried: Tried,
    failed: Omit<FailedTry, "attempt">,
    error: unknown,
    reasons: readonly Reason[],
  ): Promise<void> {
    const { store, announcer, pending } = this.#options;
    if (failed.next !== "aside" && tried.kind !== "effect") pending.rests();
    // What somebody else has carried out meanwhile is no failure.
    if (!(await store.fail(work, { ...failed, attempt: tried.attempt }))) return;
    announcer.failure({ ...tried, failure: failed.failure, isAside: failed.next === "aside", error, reasons });
  }
}
