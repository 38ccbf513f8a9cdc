import type { InstanceRef } from "@nastavnik/core";
import type { Answer } from "@nastavnik/engine";

/** What clients were told, and what the outside was brought; the store must agree with it. */
export interface Testimony {
  /** Every answer that somebody received. */
  readonly answers: { readonly ref: InstanceRef; readonly id: string; readonly answer: Answer }[];
  /** Effects in the order in which they were brought and said to be delivered, repetitions among them. */
  readonly delivered: { readonly source: InstanceRef; readonly id: string }[];
  /** Errors that no client can expect, and whatever else went wrong in plain sight. */
  readonly errors: string[];
}
