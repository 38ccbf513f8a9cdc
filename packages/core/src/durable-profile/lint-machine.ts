import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from "xstate";
import { microstepLimitOf } from "../machine/chart.ts";
import type { AnyCondition } from "../requirement/requirement.ts";
import type { TransitionMeta } from "../workflow/transition-meta.ts";
import type { EffectDefinition } from "../workflow/workflow.ts";
import type { Report } from "./finding.ts";
import { lintAction } from "./lint-action.ts";
import { isBlank } from "./is-blank.ts";
import { lintLife } from "./lint-life.ts";
import { lintLoops } from "./lint-loops.ts";
import { lintTargets } from "./lint-targets.ts";
import { lintWays } from "./lint-ways.ts";
import { handledIn, statesOf } from "./states-of.ts";

const internalEvent = /^xstate\.(after|done\.state)\./;

/** XState keeps the actions of an initial transition on every state that has children. */
export function initialActionsOf(state: AnyStateNode): readonly unknown[] {
  return state.type === "compound" || state.type === "parallel" ? state.initial.actions : [];
}

function lintState(machine: AnyStateMachine, state: AnyStateNode, report: Report): void {
  const place = state.id;
  if (state.key.includes(".") && state.parent !== undefined) {
    report("dotted-state", place, "expected a name without dots, since dots join the names of a path");
  }
  if (state.type === "history") {
    report("history-state", place, "expected no history states: they hide where an instance goes");
  }
  if (state.invoke.length > 0) report("invoke", place, "expected no invoked actors: a restart would run them again");
  if (state.output !== undefined) report("output", place, "expected the result in the context, met an output");
  for (const delay of Object.keys(state.config.after ?? {})) {
    if (!Object.hasOwn(machine.implementations.delays, delay)) {
      report("unknown-delay", place, `expected the name of a declared delay, met ${delay}`);
    }
  }
  if ((state.always ?? []).length > 0 && microstepLimitOf(machine) === undefined) {
    report("unbounded-always", place, "expected options.maxIterations on a machine with eventless transitions");
  }
}

function lintTransition(
  transition: AnyTransitionDefinition,
  place: string,
  requirements: Readonly<Record<string, AnyCondition>>,
  report: Report,
): void {
  const { eventType, guard, target, actions } = transition;
  if (eventType.includes("*")) report("wildcard", place, "expected the name of a command, met a wildcard");
  if (eventType.startsWith("xstate.") && !internalEvent.test(eventType)) {
    report("system-event", place, "expected a command, a timer or the end of a state, met another system event");
  }
  if (guard !== undefined && typeof guard !== "string") {
    report("inline-guard", place, "expected the name of a requirement, met something else");
  } else if (guard !== undefined && !Object.hasOwn(requirements, guard)) {
    report("unknown-guard", place, `expected a declared requirement, met ${guard}`);
  }
  lintTargets(transition, place, report);
  const acts = target !== undefined || actions.length > 0;
  const meta = transition.meta as TransitionMeta | undefined;
  if (meta?.ignored !== undefined && acts) {
    report("ignored-acts", place, "expected neither target nor actions where a command is ignored");
  }
  if (meta?.ignored !== undefined && isBlank(meta.ignored)) {
    report("blank-text", place, "expected in Russian and English why the command is ignored");
  }
  if (!acts && guard === undefined && meta === undefined) {
    report(
      "silent-transition",
      place,
      "expected a target, an action or meta.ignored, met a transition that says nothing",
    );
  }
}

/** What is wrong with the chart itself: everything the durable interpreter could not store, explain or repeat. */
export function lintMachine(
  machine: AnyStateMachine,
  requirements: Readonly<Record<string, AnyCondition>>,
  effects: Readonly<Record<string, EffectDefinition>>,
  report: Report,
): void {
  const states = statesOf(machine.root);
  const surroundings = { machine, effects, handled: handledIn(states) };
  for (const state of states) {
    lintState(machine, state, report);
    for (const action of [...state.entry, ...initialActionsOf(state), ...state.exit]) {
      lintAction(surroundings, action, state.id, report);
    }
    for (const [event, ways] of [...state.transitions, ["", state.always ?? []] as const]) {
      if (event !== "" || ways.length > 0) lintWays(state, event, ways, report);
      for (const transition of ways) {
        const place = `${state.id} on ${event === "" ? "always" : event}`;
        lintTransition(transition, place, requirements, report);
        for (const action of transition.actions) lintAction(surroundings, action, place, report);
      }
    }
  }
  lintLife(machine, report);
  lintLoops(machine, report);
}
