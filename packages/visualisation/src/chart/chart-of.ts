import { requirementsIn, type Text, type Workflow } from "@nastavnik/core";
import type { Chart, ChartArrow, ChartCondition, ChartEvent, ChartState } from "./chart.ts";

type MachineState = Workflow["machine"]["root"];
type MachineTransition = NonNullable<MachineState["always"]>[number];

const timeIsUp: Text = { ru: "время вышло", en: "the time is up" };
const atOnce: Text = { ru: "сразу", en: "at once" };
const allDone: Text = { ru: "всё внутри завершено", en: "everything inside is finished" };

function nameOf(thing: unknown): string | undefined {
  const name = typeof thing === "object" && thing !== null && "type" in thing ? thing.type : thing;
  return typeof name === "string" ? name : undefined;
}

/** What a deadline tells the outside world says more about it than its name. */
function timerLabel(workflow: Workflow, transition: MachineTransition): Text {
  const told = transition.actions.flatMap((action) => workflow.effects[nameOf(action) ?? ""]?.label ?? []);
  const [, delay = ""] = /^xstate\.after\.([^.]+)\./.exec(transition.eventType) ?? [];
  return told[0] ?? workflow.timers?.[delay]?.told ?? timeIsUp;
}

function conditionOf(workflow: Workflow, transition: MachineTransition): ChartCondition | undefined {
  const condition = workflow.requirements[nameOf(transition.guard) ?? ""];
  if (condition === undefined) return undefined;
  const requirements = requirementsIn(condition).map(({ id, title, clause, force }) => ({ id, title, clause, force }));
  return { id: condition.id, title: condition.title, requirements };
}

function eventOf(workflow: Workflow, transition: MachineTransition): ChartEvent {
  const type = transition.eventType;
  const command = workflow.commands[type];
  const meta = transition.meta as { readonly label?: Text; readonly ignored?: Text } | undefined;
  const condition = conditionOf(workflow, transition);
  const kind = command !== undefined ? "command" : type.startsWith("xstate.after.") ? "timer" : "automatic";
  const label =
    command?.label ??
    (kind === "timer" ? timerLabel(workflow, transition) : type.startsWith("xstate.done.") ? allDone : atOnce);
  return {
    kind,
    type,
    label: meta?.label ?? label,
    ...(condition && { condition }),
    ...(meta?.ignored && { ignored: meta.ignored }),
  };
}

/** Reads the states of a workflow's machine and the ways between them. */
export function chartOf(workflow: Workflow): Chart {
  const arrows = new Map<string, { from: string; to: string; events: ChartEvent[] }>();
  const pathOf = (state: MachineState): string => state.path.join(".");

  const stay = (state: MachineState): readonly ChartEvent[] => {
    const events: ChartEvent[] = [];
    const from = pathOf(state);
    for (const transition of [...state.transitions.values()].flat().concat(state.always ?? [])) {
      const event = eventOf(workflow, transition);
      const targets = transition.target ?? [];
      if (targets.length === 0) events.push(event);
      for (const target of targets) {
        const to = pathOf(target);
        if (to === from) {
          events.push(event);
          continue;
        }
        const key = `${from}\u0000${to}`;
        const arrow = arrows.get(key) ?? { from, to, events: [] };
        arrow.events.push(event);
        arrows.set(key, arrow);
      }
    }
    return events;
  };

  const place = (state: MachineState, isInitial: boolean): ChartState => {
    const path = pathOf(state);
    const [first] = state.initial.target ?? [];
    const events = stay(state);
    return {
      path,
      label: workflow.states[path] ?? { ru: state.key, en: state.key },
      kind: state.type === "history" ? "atomic" : state.type,
      isInitial,
      events,
      children: Object.values(state.states).map((child) => place(child, state.type === "parallel" || child === first)),
    };
  };

  const { children: states, events } = place(workflow.machine.root, true);
  const found: readonly ChartArrow[] = [...arrows.values()];
  return { id: workflow.id, title: workflow.title, states, events, arrows: found };
}
