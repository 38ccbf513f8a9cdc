import type { Reason, Text } from "@nastavnik/core";

/** A command that may take an obstacle away, and who may give it. */
export interface WayOut {
  readonly workflow: string;
  readonly command: string;
  readonly label: Text;
  /** Offices and parties, by their titles. */
  readonly who: readonly Text[];
}

/** A requirement that blocks the way. */
export interface Obstacle {
  /** Identifier of the requirement. */
  readonly code: string;
  /** All that it lacks. */
  readonly reasons: readonly Reason[];
  /** Empty for an obstacle that no command takes away, such as a day that has passed. */
  readonly waysOut: readonly WayOut[];
}

/** Something that was tried in the present stage, and refused whenever it was tried. */
export interface VainAttempt {
  readonly workflow: string;
  readonly command: string;
  readonly label: Text;
  readonly times: number;
  /** What was said, each once, whatever person or unit it was about. */
  readonly reasons: readonly Reason[];
}

/** A simulated year that cannot move: since when, what it waits for, what blocks, and who could lift that. */
export interface Standstill {
  /** The day since which nothing has changed, as `2021-09-01`. */
  readonly since: string;
  /** The day on which it was noticed. */
  readonly noticed: string;
  /** What the year waits for: any of these commands. */
  readonly awaits: readonly Text[];
  readonly obstacles: readonly Obstacle[];
  readonly inVain: readonly VainAttempt[];
}
