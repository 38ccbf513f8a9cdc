import type { AnyStateNode, AnyTransitionDefinition } from "xstate";
import type { Report } from "./finding.ts";

const timerEvent = /^xstate\.after\./;

/** Why a way is never taken, whatever the guards say: those before it would be, or would be refused alike. */
function shadowOf(ways: readonly AnyTransitionDefinition[], index: number): string | undefined {
  const before = ways.slice(0, index);
  if (before.some(({ guard }) => guard === undefined)) return "one behind a way without a guard";
  const guard = ways[index]?.guard;
  return typeof guard === "string" && before.some((way) => way.guard === guard)
    ? `one behind another with the guard ${guard}`
    : undefined;
}

/** What is wrong with the ways that a state offers for one event. */
export function lintWays(
  state: AnyStateNode,
  event: string,
  ways: readonly AnyTransitionDefinition[],
  report: Report,
): void {
  const place = `${state.id} on ${event === "" ? "always" : event}`;
  if (ways.length === 0) report("no-way", place, "expected at least one transition, met an empty list");
  for (const index of ways.keys()) {
    const shadow = shadowOf(ways, index);
    if (shadow !== undefined) report("shadowed-way", place, `expected ways that can be taken, met ${shadow}`);
  }
  if (timerEvent.test(event) && ways.length > 0 && ways.every(({ guard }) => guard !== undefined)) {
    report(
      "guarded-timer",
      place,
      "expected a last way without a guard, met guards only: if none is met, the deadline passes and nothing happens",
      "warning",
    );
  }
}
