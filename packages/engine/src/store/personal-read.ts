import type { Temporal } from "temporal-polyfill";

/** Who looks at personal data, and what for. */
export interface PersonalReading {
  /** Identifier of an actor, or of a part of the host. */
  readonly reader: string;
  /** Such as the workflow and the command that are decided. */
  readonly purpose: string;
}

/** That the personal data of somebody were read. */
export interface PersonalRead extends PersonalReading {
  /** Grows with every read of the tenant; may have gaps. */
  readonly position: number;
  readonly subject: string;
  /** By the clock of the store. */
  readonly at: Temporal.Instant;
}

/** Which reads to list: of one person, after a position, at most so many (1000 unless told). */
export interface PersonalReadQuery {
  readonly subject?: string;
  readonly after?: number;
  readonly limit?: number;
}
