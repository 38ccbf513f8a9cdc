import type { Happening, Text, Workflow } from "@nastavnik/core";

/** Name of the delay in an event of a timer: `reply` in `xstate.after.reply.unit.proposed`. */
export function delayOf(type: string): string {
  return /^xstate\.after\.([^.]+)\./.exec(type)?.[1] ?? type;
}

/** Whether the fact came from a timer. */
export function isTimer(type: string): boolean {
  return type.startsWith("xstate.after.");
}

const former: Happening = {
  told: { ru: "Событие прежней редакции процесса", en: "An event of an earlier version of the workflow" },
  kind: "former",
};

/** How the workflow tells that a command was accepted or a deadline passed. */
export function tellingOf({ commands, timers = {} }: Workflow, type: string): Happening {
  const [known, name] = isTimer(type) ? [timers, delayOf(type)] : [commands, type];
  return (Object.hasOwn(known, name) ? known[name] : undefined) ?? former;
}

/** Title of a state, by its path. */
export function stateTitle({ states }: Workflow, state: string): Text {
  const found = Object.hasOwn(states, state) ? states[state] : undefined;
  return found ?? { ru: "Состояние прежней редакции процесса", en: "A state of an earlier version of the workflow" };
}
