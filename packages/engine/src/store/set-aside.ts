import type { InstanceRef } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { Temporal } from "temporal-polyfill";

/** Why a message or a timer could not be carried out; holds identifiers only, never the text of an error. */
export interface Failure {
  /** A code of `NastavnikError`, or `refused` for a reaction that was refused. */
  readonly code: string;
  /** What was being done, by identifiers: instance, command, reaction, timer. */
  readonly place: string;
}

/** A message of the outbox, or a timer, that can fail. */
export type Work =
  { readonly item: string } | { readonly timer: { readonly instance: InstanceRef; readonly id: string } };

/** What became of a try that failed. */
export interface FailedTry {
  readonly failure: Failure;
  /** Which try it was, as the store told when it handed it out: if somebody has tried it since, nothing is noted. */
  readonly attempt: number;
  /** Whether the try counts; `false` for one that failed for a reason outside of it. */
  readonly counts: boolean;
  /** After how long, by the store's own clock, it may be tried again; `aside`: not before somebody asks for it. */
  readonly next: Temporal.Duration | "aside";
}

/** A message or a timer that is set aside: nobody tries it again until an operator says so. */
export interface Aside {
  /** Names it towards an operator: the id of the message, or `timer:` with instance and timer. */
  readonly key: string;
  readonly kind: "effect" | "reaction" | "timer";
  /** The instance whose fact caused it; of a timer its own instance. */
  readonly source: InstanceRef;
  /** The instance that it is for; of an effect the source. */
  readonly target: InstanceRef;
  /** Type of the command that is to be given, of the effect, or the id of the timer. */
  readonly type: string;
  /** Instant of the fact that caused it; of a timer when it was due. */
  readonly at: Temporal.Instant;
  readonly failure: Failure;
  readonly attempts: number;
  /** When it failed first, by the store's clock. */
  readonly since: Temporal.Instant;
  /** How many others wait behind it: of a reaction those for the same instance, of an effect or a timer those of its own. */
  readonly behind: number;
}

/** Which of those set aside to list: the one of a key, those that come after another, at most so many (100 unless told). */
export interface AsideQuery {
  readonly key?: string;
  readonly after?: Pick<Aside, "since" | "key">;
  readonly limit?: number;
}

/** The key of a timer that is set aside. */
export function asideTimerKey(instance: InstanceRef, id: string): string {
  return `timer:${refKey(instance)}/${id}`;
}
