import type { TimerChanges } from "@nastavnik/core";
import { linksTold } from "@nastavnik/core/internals";
import { Temporal } from "temporal-polyfill";
import type { SetTimer } from "../store/store.ts";

/** The reactions, and timers of one instant, that led to a command: how many, and the last of them. */
export interface Chain {
  readonly depth: number;
  /** As `workflow/instance command`, oldest first. */
  readonly links: readonly string[];
}

/** Consequences of consequences deeper than that are taken for a circle. */
export const chainLimit = 100;

/** The chain of what follows from a link. */
export function afterwards(chain: Chain | undefined, link: string): Chain {
  return { depth: (chain?.depth ?? 0) + 1, links: [...(chain?.links ?? []).slice(1 - linksTold), link] };
}

/** Timers with the depth of the chain that sets them, where they are due at once; otherwise time goes on, and no circle. */
export function timersIn(
  chain: Chain | undefined,
  { set, cancel }: TimerChanges,
  at: Temporal.Instant,
): { readonly set: readonly SetTimer[]; readonly cancel: readonly string[] } {
  const isAtOnce = (dueAt: Temporal.Instant): boolean => Temporal.Instant.compare(dueAt, at) <= 0;
  return {
    set: set.map((timer) => (isAtOnce(timer.dueAt) ? { ...timer, depth: (chain?.depth ?? 0) + 1 } : timer)),
    cancel,
  };
}
