import { type InstanceRef, matchesState } from "@nastavnik/core";
import type { Refusal, SimulatedHistory } from "../history/simulated-history.ts";
import type { Simulated } from "../people-at-work/simulate.ts";

/** What a matcher of Vitest answers. */
interface Matched {
  readonly pass: boolean;
  readonly message: () => string;
}

type Of = string | InstanceRef;

const isOf = (of: Of, { workflow, id }: InstanceRef): boolean =>
  typeof of === "string" ? of === workflow : of.workflow === workflow && of.id === id;
const nameOf = (of: Of): string => (typeof of === "string" ? of : `${of.workflow} ${of.id}`);

function historyOf(received: Simulated | SimulatedHistory): SimulatedHistory {
  return "history" in received ? received.history : received;
}

function listed(lines: readonly string[]): string {
  return lines.length === 0 ? "nothing" : [...new Set(lines)].slice(0, 20).join("\n  ");
}

/**
 * Matchers for histories, to be given to `expect.extend`: `toReach`, `toRefuse`, `toHaveNoDeadlock`. They take what
 * `simulate` answers, and histories that `simulatedHistory` reads.
 */
export const simulationMatchers = {
  /** Some instance, or the one that is named, has come to be in the state: `toReach("excursion", "held")`. */
  toReach(received: Simulated | SimulatedHistory, of: Of, state: string): Matched {
    const met = historyOf(received).facts.filter(({ instance }) => isOf(of, instance));
    const pass = met.some(({ to }) => matchesState(to, state));
    return {
      pass,
      message: () =>
        pass
          ? `expected ${nameOf(of)} never to reach ${state}, and it did`
          : `expected ${nameOf(of)} to reach ${state}; it reached\n  ${listed(met.map(({ to }) => JSON.stringify(to)))}`,
    };
  },
  /**
   * The command was refused, for that reason among others where one is told: `toRefuse("excursion.enrol", { because:
   * "has-places" })`.
   */
  toRefuse(
    received: Simulated | SimulatedHistory,
    command: string,
    { because, times }: { readonly because?: string; readonly times?: number } = {},
  ): Matched {
    const [workflow = "", type = ""] = command.split(".", 2);
    const isMeant = (refusal: Refusal): boolean => refusal.instance.workflow === workflow && refusal.command === type;
    const refused = historyOf(received).refusals.filter(isMeant);
    const fitting = refused.filter(
      ({ reasons }) => because === undefined || reasons.some(({ code }) => code === because),
    );
    const pass = times === undefined ? fitting.length > 0 : fitting.length === times;
    const wished = `${command} to be refused${because === undefined ? "" : ` because of ${because}`}`;
    return {
      pass,
      message: () =>
        pass
          ? `expected ${command} not to be refused so, and it was, ${fitting.length} times`
          : `expected ${wished}${times === undefined ? "" : `, ${times} times`}; it was, ${fitting.length} times, of ${refused.length} refusals:\n  ${listed(refused.flatMap(({ reasons }) => reasons.map(({ code }) => code)))}`,
    };
  },
  /** Nothing is left that is not over, waits for no timer, and with which nobody can do anything. */
  toHaveNoDeadlock({ stuck, history }: Simulated): Matched {
    const pass = stuck.length === 0;
    const states = stuck.map((ref) => `${nameOf(ref)}: ${JSON.stringify(history.end.instance(ref).value)}`);
    return {
      pass,
      message: () =>
        pass ? "expected somebody to be stuck, and nobody is" : `expected no deadlock, stuck are\n  ${listed(states)}`,
    };
  },
};

declare module "vitest" {
  // Both parameters must stand here as they stand in Vitest.
  interface Matchers<R extends void | Promise<void>, T> {
    toReach: (of: string | InstanceRef, state: string) => R;
    toRefuse: (command: string, expected?: { readonly because?: string; readonly times?: number }) => R;
    toHaveNoDeadlock: (...none: T extends Simulated ? [] : [never]) => R;
  }
}
