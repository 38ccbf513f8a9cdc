import type { PlanRow } from "./plan-row.ts";

/** Something that was done by a row of a plan. */
export type DoneRow = { readonly at: string; readonly document?: string };

/** A plan in its present version. */
export type Plan = {
  /** From 1. */
  readonly version: number;
  readonly rows: readonly PlanRow[];
  /** What has been done, by row; a later version keeps all of it. */
  readonly done: Readonly<Record<string, DoneRow>>;
  readonly formerVersions: readonly {
    readonly version: number;
    readonly rows: readonly PlanRow[];
    /** The instant until which it held. */
    readonly until: string;
  }[];
};

/** Whose plan it is, where it is no mentee's: the pair's road map, the mentor's, the curator's. */
export const planOwners = ["pair", "mentor", "curator"] as const;
