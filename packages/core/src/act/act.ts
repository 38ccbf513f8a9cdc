import type { InstanceRef } from "../instance/instance.ts";

/** A paper that somebody has signed, given with a command by whoever records it. */
export interface Paper {
  /** Identifier of the person who signed it. */
  readonly signer: string;
  /** Number of the paper in the organisation's register. */
  readonly number: string;
  /** Day on which it was signed, such as `2025-09-01`. */
  readonly date: string;
}

/** An act of a person: his own, or done for somebody who has empowered him or whom the law lets him represent. */
export interface OwnAct {
  readonly kind: "own";
  /** Whose act it is. */
  readonly of: string;
  /** Who did it: the same person, or his representative. */
  readonly by: string;
  /** `self`, or the capacity that the mandate gives, such as `guardian`. */
  readonly as: string;
  /** Document of the mandate, where it was done by one. */
  readonly mandate?: string;
  /** Who recorded it, where it was recorded by a signed paper. */
  readonly recordedBy?: string;
  /** The paper by which it was recorded; its signer is `by`. */
  readonly paper?: Omit<Paper, "signer">;
}

/** An act of an office: the actor of the fact holds it. */
export interface OfficeAct {
  readonly kind: "office";
  readonly role: string;
  /** The paper from which an act of an earlier day was recorded, with who signed it then. */
  readonly paper?: Paper;
}

/**
 * Whose act a command was, as its fact tells for ever: a person's own, that of an office (the actor of the fact held it),
 * or a consequence that the engine drew itself. It is never asked again: what was done by a mandate stays done when the
 * mandate ends.
 */
export type Act = OwnAct | OfficeAct | { readonly kind: "system" };

/** What requirements see where the sender may not give the command and only an explanation is asked for. */
export interface NoAct {
  readonly kind: "none";
}

/** The fact from which a consequence follows: a companion's leading command, or what a reaction answers. */
export interface Cause {
  readonly instance: InstanceRef;
  readonly version: number;
}
