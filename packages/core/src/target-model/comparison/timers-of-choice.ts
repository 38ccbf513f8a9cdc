import type { Text, Workflow } from "@nastavnik/core";
import { choiceOfDelay } from "@nastavnik/core/internals";

/** A term that a choice sets, as it is told when it has passed. */
export interface ChosenTimer {
  readonly workflow: string;
  readonly timer: string;
  readonly told: Text;
}

/** The terms of some workflows that a choice sets. */
export function timersOfChoice(workflows: readonly Workflow[], choice: string): readonly ChosenTimer[] {
  return workflows.flatMap(({ id, machine, timers = {} }) =>
    Object.entries(machine.implementations.delays).flatMap(([timer, delay]): ChosenTimer[] => {
      const told = timers[timer]?.told;
      return choiceOfDelay(delay) === choice && told !== undefined ? [{ workflow: id, timer, told }] : [];
    }),
  );
}
