import type { Plan, PlanStep } from "./plan.ts";

/** The act of a plan by which a reason of the refusal goes. */
export interface PlannedRemedy {
  readonly workflow: string;
  readonly command: string;
  readonly step: PlanStep;
}

/** By which act of a plan a reason of that code goes; `undefined` where it goes by none, such as by waiting. */
export function remedyIn(plan: Plan, code: string): PlannedRemedy | undefined {
  if (plan.outcome !== "plan") return undefined;
  const step = plan.steps.find(({ removes }) => removes.some((each) => each.code === code));
  return step && { workflow: step.instance.workflow, command: step.command, step };
}
