import type { Text, Words, Workflow } from "@nastavnik/core";
import type { RoadMapPlan } from "@nastavnik/core/road-map";
import { details, textField } from "./details.ts";
import { type History, inOrderOfDays } from "./history.ts";
import { tellingOf } from "./telling.ts";

/** Something that the programme itself did. */
export interface Milestone {
  readonly date: string;
  /** Day of the recording, where that is later than the day on which it happened. */
  readonly recorded?: string;
  readonly command: string;
  readonly title: Text;
  /** Number of the order, kind of document, audience … */
  readonly detail?: Text;
  /** Number of units that an order approves. */
  readonly units?: number;
  /** Roles of who did it. */
  readonly roles: readonly string[];
}

/** Titles of the steps that are ticked by name, by that name. */
function tickedSteps(plan: RoadMapPlan | undefined): ReadonlyMap<string, Text> {
  const titles = new Map<string, Text>();
  for (const { title, fulfilledBy } of plan?.steps ?? []) {
    for (const { command, where } of fulfilledBy) {
      const step = command === "record-step" ? where?.["step"] : undefined;
      if (typeof step === "string") titles.set(step, title);
    }
  }
  return titles;
}

/** What the programme did, in the order in which it happened: orders, documents, informing, stages, monitoring, publications. */
export function milestones(
  { programme }: History,
  workflow: Workflow,
  plan: RoadMapPlan | undefined,
  own: Words,
): readonly Milestone[] {
  const steps = tickedSteps(plan);
  return inOrderOfDays(programme.moments).map(({ fact, date, recorded }) => {
    const { type, payload } = fact.command;
    const detail = steps.get(textField(payload, "step")) ?? details(workflow, type, payload, own);
    const { units } = payload;
    return {
      date,
      ...(recorded !== undefined && { recorded }),
      command: type,
      title: tellingOf(workflow, type).told,
      ...(detail && { detail }),
      ...(Array.isArray(units) && units.length > 0 && { units: units.length }),
      roles: fact.actor.roles,
    };
  });
}
