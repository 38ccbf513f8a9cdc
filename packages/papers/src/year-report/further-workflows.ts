import type { Text, Words, Workflow } from "@nastavnik/core";
import type { Life } from "./history.ts";
import { type InstanceWay, instanceWay } from "./instance-way.ts";

/** What happened in a workflow that has no section of its own in the report. */
export interface WorkflowReport {
  readonly workflow: string;
  readonly title: Text;
  /** How many instances are in which state in the end, the most first. */
  readonly states: readonly { readonly state: string; readonly title: Text; readonly count: number }[];
  readonly instances: readonly InstanceWay[];
}

/** Tells the ways of instances, workflow by workflow, in the order of the workflows; those without instances are left out. */
export function furtherWorkflows(
  lives: readonly Life[],
  workflows: Iterable<Workflow>,
  own: Words,
): readonly WorkflowReport[] {
  return [...workflows].flatMap((workflow): WorkflowReport[] => {
    const instances = lives
      .filter(({ ref }) => ref.workflow === workflow.id)
      .map((life) => instanceWay(life, workflow, own));
    if (instances.length === 0) return [];
    const states = new Map<string, { state: string; title: Text; count: number }>();
    for (const { state, stateTitle: title } of instances) {
      const found = states.get(state) ?? { state, title, count: 0 };
      found.count++;
      states.set(state, found);
    }
    return [
      {
        workflow: workflow.id,
        title: workflow.title,
        states: [...states.values()].toSorted((a, b) => b.count - a.count),
        instances,
      },
    ];
  });
}
