import { applyChanges, type Change, type Instance, NastavnikError, type StateValue, type Timer } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";

/** What has become of an instance since a version of it. */
export interface SinceVersion {
  readonly version: number;
  readonly status: "active" | "done";
  readonly value: StateValue;
  readonly definitionVersion: number;
  readonly at: Temporal.Instant;
  readonly facts: readonly { readonly version: number; readonly changes: readonly Change[] }[];
  readonly timers: readonly Timer[] | null;
}

/** The instance as it is now, from an older version of it and the facts since; `internal` if a fact is missing. */
export function caughtUp(former: Instance, { facts, timers, ...now }: SinceVersion): Instance {
  const { timers: _timers, ...rest } = former;
  if (facts.length !== now.version - former.version) {
    throw new NastavnikError(
      "internal",
      `stored facts: ${rest.workflow} ${rest.id}: expected ${now.version - former.version} facts after version ${former.version}, met ${facts.length}`,
    );
  }
  return {
    ...rest,
    ...now,
    context: facts.reduce((context, { changes }) => applyChanges(context, changes), former.context),
    ...(timers === null ? undefined : { timers }),
  };
}
