import type { AnyStateMachine } from "xstate";
import type { EffectDefinition } from "../workflow/workflow.ts";
import type { Report } from "./finding.ts";

const allowed = new Set(["xstate.assign", "xstate.raise", "xstate.cancel"]);

interface BuiltInAction {
  readonly type?: string;
  readonly event?: unknown;
  readonly delay?: unknown;
  readonly id?: unknown;
  readonly sendId?: unknown;
}

/** XState itself puts a raise and a cancel into a state with `after`. */
function isOfAfter({ type, id, sendId }: BuiltInAction): boolean {
  return [type === "xstate.raise" && id, type === "xstate.cancel" && sendId].some(
    (timer) => typeof timer === "string" && timer.startsWith("xstate.after."),
  );
}

/** What actions are judged by. */
export interface ActionSurroundings {
  readonly machine: AnyStateMachine;
  readonly effects: Readonly<Record<string, EffectDefinition>>;
  /** Types of the events that a state of the machine answers. */
  readonly handled: ReadonlySet<string>;
}

/** What is wrong with an action: it must be the name of an assignment, a raise, a cancel or a declared effect. */
export function lintAction(
  { machine, effects, handled }: ActionSurroundings,
  action: unknown,
  place: string,
  report: Report,
): void {
  if (typeof action === "function") {
    if (!isOfAfter(action as BuiltInAction))
      report("inline-action", place, "expected the name of an action, met a function");
    return;
  }
  const { type: name, params } =
    typeof action === "string" ? { type: action, params: undefined } : (action as { type: string; params?: unknown });
  if (typeof params === "function") {
    report("inline-params", place, `expected plain parameters of ${name}, met a function`);
  }
  const { type, event, delay } = (machine.implementations.actions[name] ?? {}) as BuiltInAction;
  const isEffect = Object.hasOwn(effects, name);
  if (type === undefined || !type.startsWith("xstate.")) {
    if (!isEffect) report("unknown-action", place, `expected an assignment or a declared effect, met ${name}`);
    return;
  }
  if (isEffect) report("shadowed-effect", place, `expected the effect ${name}, met an action of the machine's own`);
  if (!allowed.has(type)) {
    report("unsupported-action", place, `expected assign, raise, cancel or an effect, met ${type} in ${name}`);
  } else if (type === "xstate.raise" && typeof event === "function") {
    report("inline-event", place, `expected a plain event raised by ${name}, met a function`);
  } else if (type === "xstate.raise" && delay !== undefined) {
    report("delayed-raise", place, `expected a timer made by \`after\`, met a delay in ${name}`);
  } else if (type === "xstate.raise") {
    const raised = (event as { readonly type: string }).type;
    if (!handled.has(raised)) report("unheard-event", place, `expected a state that answers ${raised}, met none`);
  }
}
