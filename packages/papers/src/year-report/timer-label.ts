import type { Text, Workflow } from "@nastavnik/core";

type AnyStateNode = Workflow["machine"]["root"];
type AnyTransitionDefinition = AnyStateNode["on"][string][number];

function transitionsFor(state: AnyStateNode, type: string): readonly AnyTransitionDefinition[] {
  const below = Object.values(state.states).flatMap((child) => transitionsFor(child, type));
  return [...(state.transitions.get(type) ?? []), ...below];
}

/** Name of the delay in an event of a timer: `reply` in `xstate.after.reply.unit.proposed`. */
export function delayOf(type: string): string {
  return /^xstate\.after\.([^.]+)\./.exec(type)?.[1] ?? type;
}

/** What a timer of the workflow tells or brings about: the message that it sends, or the state that it leads to. */
export function timerLabel(workflow: Workflow, type: string): Text {
  const transitions = transitionsFor(workflow.machine.root, type);
  for (const action of transitions.flatMap(({ actions }) => actions)) {
    const name: unknown = typeof action === "object" && "type" in action ? action.type : action;
    const told = typeof name === "string" ? workflow.effects[name] : undefined;
    if (told !== undefined) return told.label;
  }
  const [target] = transitions.flatMap((transition) => transition.target ?? []);
  const state = target === undefined ? undefined : workflow.states[target.path.join(".")];
  const delay = delayOf(type);
  return state === undefined
    ? { ru: `Срок истёк: ${delay}`, en: `The time is up: ${delay}` }
    : { ru: `Срок истёк: «${state.ru}»`, en: `The time is up: “${state.en}”` };
}
