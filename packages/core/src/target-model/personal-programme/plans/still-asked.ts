import type { PersonalProgrammeContext } from "../personal-programme-context.ts";
import type { GivenTask } from "../tasks/task.ts";
import { type Plan, planOwners } from "./plan.ts";

const shared: readonly string[] = planOwners;

/**
 * Plans and tasks of those who take part, each with its name: whoever has left the group leaves theirs behind, to be kept
 * and to be asked of nobody.
 *
 * @param mentees - who takes part now
 */
export function stillAsked(
  { plans, tasksGiven }: Pick<PersonalProgrammeContext, "plans" | "tasksGiven">,
  mentees: readonly string[],
): { readonly plans: readonly (readonly [string, Plan])[]; readonly tasks: readonly (readonly [string, GivenTask])[] } {
  return {
    plans: Object.entries(plans).filter(([whose]) => shared.includes(whose) || mentees.includes(whose)),
    tasks: Object.entries(tasksGiven).filter(([, { person }]) => mentees.includes(person)),
  };
}
