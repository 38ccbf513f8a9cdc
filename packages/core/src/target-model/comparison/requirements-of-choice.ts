import { type AnyCondition, type Requirement, requirementsIn, type Text, type Workflow } from "@nastavnik/core";
import { statesOf } from "@nastavnik/core/internals";

/** A requirement with the commands that it guards. */
export interface GuardedRequirement {
  readonly requirement: Pick<Requirement, "id" | "title" | "clause" | "force" | "choice">;
  /** Commands by their labels, each once. */
  readonly commands: readonly { readonly workflow: string; readonly command: string; readonly label: Text }[];
}

function guardsOf({ machine, requirements, creation, creationGuard }: Workflow): readonly [string, AnyCondition][] {
  const guards: [string, AnyCondition][] = [];
  const add = (command: string, guard: string | undefined): void => {
    const condition = guard === undefined ? undefined : requirements[guard];
    if (condition !== undefined) guards.push([command, condition]);
  };
  add(creation, creationGuard);
  for (const state of statesOf(machine.root)) {
    for (const { guard, eventType } of [...state.transitions.values()].flat()) {
      if (typeof guard === "string") add(eventType, guard);
    }
  }
  return guards;
}

/** Every requirement of some workflows, once, with the commands that it guards. */
export function guardedRequirements(workflows: readonly Workflow[]): readonly GuardedRequirement[] {
  const found = new Map<string, GuardedRequirement & { commands: GuardedRequirement["commands"][number][] }>();
  for (const workflow of workflows) {
    for (const [command, condition] of guardsOf(workflow)) {
      const label = workflow.commands[command]?.label;
      for (const requirement of requirementsIn(condition)) {
        const entry = found.get(requirement.id) ?? { requirement, commands: [] };
        found.set(requirement.id, entry);
        const isKnown = entry.commands.some((each) => each.workflow === workflow.id && each.command === command);
        if (label !== undefined && !isKnown) entry.commands.push({ workflow: workflow.id, command, label });
      }
    }
  }
  return [...found.values()];
}
