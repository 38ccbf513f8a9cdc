import type { AnyStateMachine, AnyStateNode } from "xstate";
import type { AnyCondition } from "../requirement/requirement.ts";
import type { EffectDefinition } from "../workflow/workflow.ts";
import type { Finding } from "./finding.ts";

const builtIn = new Set(["xstate.assign", "xstate.raise", "xstate.cancel"]);
const internalEvent = /^xstate\.(after|done\.state)\./;

function statesOf(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap((child) => statesOf(child))];
}

function ancestorsOf(node: AnyStateNode): readonly AnyStateNode[] {
  return node.parent === undefined ? [] : [node.parent, ...ancestorsOf(node.parent)];
}

/** The regions (children of parallel states) that a state lies in. */
function regionsOf(node: AnyStateNode): ReadonlySet<AnyStateNode> {
  return new Set([node, ...ancestorsOf(node)].filter((each) => each.parent?.type === "parallel"));
}

/** Whether a transition would throw away a parallel region beside the one that it comes from or goes to. */
function crossesRegions(source: AnyStateNode, targets: readonly AnyStateNode[]): boolean {
  const from = regionsOf(source);
  return targets.some((target) =>
    [...regionsOf(target)].some((region) => {
      if (from.has(region)) return false;
      const parallel = region.parent;
      // Going into the parallel state from outside is the ordinary way to enter it, naming one region's state.
      return parallel !== undefined && (source === parallel || ancestorsOf(source).includes(parallel));
    }),
  );
}

/** What is wrong with the chart itself: everything the durable interpreter could not store, explain or repeat. */
export function lintMachine(
  machine: AnyStateMachine,
  requirements: Readonly<Record<string, AnyCondition>>,
  effects: Readonly<Record<string, EffectDefinition>>,
): readonly Finding[] {
  const findings: Finding[] = [];
  const report = (code: string, place: string, message: string): void => void findings.push({ code, place, message });

  const checkAction = (action: unknown, place: string): void => {
    if (typeof action === "function") {
      const { type } = action as { type?: unknown };
      // XState itself puts a raise and a cancel into a state with `after`.
      const isOfAfter =
        (type === "xstate.raise" && String((action as { id?: unknown }).id).startsWith("xstate.after.")) ||
        (type === "xstate.cancel" && String((action as { sendId?: unknown }).sendId).startsWith("xstate.after."));
      if (!isOfAfter) report("inline-action", place, "expected the name of an action, met a function");
      return;
    }
    const { type: name, params } =
      typeof action === "string" ? { type: action, params: undefined } : (action as { type: string; params?: unknown });
    if (typeof params === "function")
      report("inline-params", place, `expected plain parameters of ${name}, met a function`);
    const implementation: unknown = machine.implementations.actions[name];
    const type = (implementation as { type?: string } | undefined)?.type;
    if (type !== undefined && type.startsWith("xstate.")) {
      if (!builtIn.has(type)) {
        report("unsupported-action", place, `expected assign, raise, cancel or an effect, met ${type} in ${name}`);
      } else if (type === "xstate.raise" && typeof (implementation as { event?: unknown }).event === "function") {
        report("inline-event", place, `expected a plain event raised by ${name}, met a function`);
      }
    } else if (!Object.hasOwn(effects, name)) {
      report("unknown-action", place, `expected an assignment or a declared effect, met ${name}`);
    }
  };

  const checkGuard = (guard: unknown, place: string): void => {
    if (guard === undefined) return;
    if (typeof guard !== "string")
      report("inline-guard", place, "expected the name of a requirement, met something else");
    else if (!Object.hasOwn(requirements, guard))
      report("unknown-guard", place, `expected a declared requirement, met ${guard}`);
  };

  for (const state of statesOf(machine.root)) {
    const place = state.id;
    if (state.type === "history")
      report("history-state", place, "expected no history states: they hide where an instance goes");
    if (state.invoke.length > 0) report("invoke", place, "expected no invoked actors: a restart would run them again");
    for (const action of [...state.entry, ...state.exit]) checkAction(action, place);
    for (const delay of Object.keys(state.config.after ?? {})) {
      if (!Object.hasOwn(machine.implementations.delays, delay)) {
        report("unknown-delay", place, `expected the name of a declared delay, met ${delay}`);
      }
    }
    const transitions = [...state.transitions.values()].flat();
    for (const transition of [...transitions, ...(state.always ?? [])]) {
      const at = `${place} on ${transition.eventType === "" ? "always" : transition.eventType}`;
      if (transition.eventType.includes("*")) report("wildcard", at, "expected the name of a command, met a wildcard");
      if (transition.eventType.startsWith("xstate.") && !internalEvent.test(transition.eventType)) {
        report("system-event", at, "expected a command, a timer or the end of a state, met another system event");
      }
      checkGuard(transition.guard, at);
      for (const action of transition.actions) checkAction(action, at);
      if (crossesRegions(state, transition.target ?? [])) {
        report(
          "cross-region-target",
          at,
          "expected a target in the same region, met one that resets the regions beside it",
        );
      }
      const ignored = (transition.meta as { ignored?: unknown } | undefined)?.ignored;
      if (ignored !== undefined && (transition.target !== undefined || transition.actions.length > 0)) {
        report("ignored-acts", at, "expected neither target nor actions where a command is ignored");
      }
    }
    if ((state.always ?? []).length > 0 && machine.options?.maxIterations === undefined) {
      report("unbounded-always", place, "expected options.maxIterations on a machine with eventless transitions");
    }
  }
  return findings;
}
