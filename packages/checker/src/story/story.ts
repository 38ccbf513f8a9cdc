import type { InstanceRef, JsonObject, Text } from "@nastavnik/core";

/** One move of a story. */
export interface StoryStep {
  readonly kind: "command" | "timer" | "day";
  /** When it happens: an ISO 8601 instant. */
  readonly at: string;
  readonly instance?: InstanceRef;
  /** Command or event; the day for a day. */
  readonly type: string;
  readonly payload?: JsonObject;
  /** Identifier of whoever does it. */
  readonly by?: string;
  /** It was done before exploration began, and no shorter way to there was looked for. */
  readonly isGiven?: true;
  /** In words: “Curator: propose a unit (Mentoring unit)”. */
  readonly text: Text;
}

/** A course of events, from the beginning of the world on. */
export type Story = readonly StoryStep[];
