import type { SchoolCalendar, Text } from "@nastavnik/core";
import {
  type DateWindow,
  deadlineText,
  type Period,
  progressOf,
  type Responsible,
  type RoadMapPlan,
  type StepProgress,
  type StepStatus,
} from "@nastavnik/core/road-map";
import type { Temporal } from "temporal-polyfill";
import type { History } from "./history.ts";

/** How a step was planned and what happened. */
export interface StepReport {
  readonly id: string;
  /** As the plan prints it, possibly blank. */
  readonly number: string;
  readonly title: Text;
  /** The deadline as it is written, in English as it was understood; blank where the plan gives none. */
  readonly deadline: Text;
  /** Planned days; absent where the plan gives none. */
  readonly planned?: Period;
  /** Who is responsible, as it is written, in English as it was understood; blank where the plan names nobody. */
  readonly responsible: Text;
  /** Roles that the words of `responsible` mean. */
  readonly roles: readonly string[];
  readonly status: StepStatus;
  /** Number of facts that fulfil the step, and of the instances that they belong to. */
  readonly facts: number;
  readonly instances: number;
  /** Of the facts, those before, in and after the planned days. */
  readonly before: number;
  readonly within: number;
  readonly after: number;
  /** Dates of the first and the last fact. */
  readonly first?: string;
  readonly last?: string;
}

/** What stands for a part of the plan: the days over all its steps, and how many steps stand how. */
export interface PlanSummary {
  readonly planned?: Period;
  readonly first?: string;
  readonly last?: string;
  readonly steps: number;
  readonly statuses: Readonly<Partial<Record<StepStatus, number>>>;
}

/** An activity of the road map. */
export interface ActivityReport extends PlanSummary {
  readonly id: string;
  readonly title: Text;
  readonly items: readonly StepReport[];
}

/** A stage of the road map. */
export interface PlanStageReport extends PlanSummary {
  readonly id: string;
  readonly number: string;
  readonly title: Text;
  /** State of the programme that the stage belongs to. */
  readonly lifecycleStage?: string;
  readonly activities: readonly ActivityReport[];
}

/** The whole road map, plan against what happened. */
export interface PlanReport extends PlanSummary {
  readonly title: Text;
  readonly stages: readonly PlanStageReport[];
  /** Number of doubts about the plan's own wording: blank cells, unknown roles, deadlines that can't be read. */
  readonly warnings: number;
}

function periodOf(window: DateWindow | undefined): { readonly planned?: Period } {
  return window === undefined ? {} : { planned: { from: window.from.toString(), to: window.to.toString() } };
}

function responsibleText({ text, parts }: Responsible): Text {
  const words = parts
    .map((part) => (part.kind === "role" ? part.title.en : part.kind === "name" ? part.name : part.text))
    .join(", ");
  return { ru: text, en: words.charAt(0).toUpperCase() + words.slice(1) };
}

function rolesOf({ parts }: Responsible): readonly string[] {
  return parts.flatMap((part) => (part.kind === "role" ? [part.role] : []));
}

function summary(steps: readonly StepReport[], window: DateWindow | undefined): PlanSummary {
  const statuses: Partial<Record<StepStatus, number>> = {};
  for (const { status } of steps) statuses[status] = (statuses[status] ?? 0) + 1;
  const first = steps.flatMap((step) => step.first ?? []).toSorted()[0];
  const last = steps
    .flatMap((step) => step.last ?? [])
    .toSorted()
    .at(-1);
  return {
    ...periodOf(window),
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    steps: steps.length,
    statuses,
  };
}

/** Puts the plan next to what happened, for every stage, activity and step. */
export function planAndFact(
  { moments }: History,
  plan: RoadMapPlan,
  calendar: Pick<SchoolCalendar, "dateOf" | "startOf">,
  asOf: Temporal.Instant | undefined,
): PlanReport {
  const facts = moments.map(({ fact }) => fact);
  const progress = new Map(
    progressOf(plan, facts, { calendar, ...(asOf && { asOf }) }).map((each) => [each.step.id, each]),
  );
  const dateOf = (at: Temporal.Instant): string => calendar.dateOf(at).toString();
  const stepOf = ({ step, status, facts: count, first, last, ...rest }: StepProgress): StepReport => ({
    id: step.id,
    number: step.number,
    title: step.title,
    deadline: deadlineText(step.deadline),
    ...periodOf(step.window),
    responsible: responsibleText(step.responsible),
    roles: rolesOf(step.responsible),
    status,
    facts: count,
    instances: rest.instances,
    before: rest.before,
    within: rest.within,
    after: rest.after,
    ...(first && { first: dateOf(first) }),
    ...(last && { last: dateOf(last) }),
  });
  const stages = plan.stages.map((stage): PlanStageReport => {
    const activities = stage.activities.map((activity): ActivityReport => {
      const items = activity.rows
        .flatMap((row) => row.steps)
        .flatMap(({ id }) => {
          const found = progress.get(id);
          return found === undefined ? [] : [stepOf(found)];
        });
      return { id: activity.id, title: activity.title, ...summary(items, activity.window), items };
    });
    const { id, number, title, lifecycleStage } = stage;
    return {
      id,
      number,
      title,
      ...(lifecycleStage !== undefined && { lifecycleStage }),
      ...summary(
        activities.flatMap(({ items }) => items),
        stage.window,
      ),
      activities,
    };
  });
  const steps = stages.flatMap(({ activities }) => activities.flatMap(({ items }) => items));
  return { title: plan.title, ...summary(steps, plan.period), stages, warnings: plan.warnings.length };
}
