import type { JsonObject, Text, Workflow } from "@nastavnik/core";
import type { Period, RoadMapPlan } from "@nastavnik/core/road-map";
import { type ListedStage, type ProgrammeContext, regulationOfCycle, stageOf } from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { type History, topState } from "./history.ts";
import { stateTitle } from "./telling.ts";

/** A stay in one stage of the programme. */
export interface StagePassage {
  /** State of the programme. */
  readonly stage: string;
  /** As the organisation calls the stage. */
  readonly title: Text;
  /** Date of the fact that led into the stage. */
  readonly entered: string;
  /** Date of the fact that led out of it; absent for the stage reached. */
  readonly left?: string;
  /** Days from entering to leaving, or to the date of the report. */
  readonly days: number;
  /** Days for which the road map plans the stage, or else the organisation's regulation, if either does. */
  readonly planned?: Period;
}

/** What the organisation knows of the stage that its programme is in. */
export function stageIn(state: string, context: JsonObject): ListedStage | undefined {
  const programme = context as unknown as ProgrammeContext;
  const regulation = regulationOfCycle(programme);
  return regulation && stageOf(regulation, state, programme);
}

/** The days of a cycle for which a regulation plans a stage. */
function windowIn({ window }: ListedStage, context: JsonObject): Period | undefined {
  const { cyclePeriod } = context as unknown as Partial<ProgrammeContext>;
  if (window === undefined || cyclePeriod === undefined) return undefined;
  const from = Temporal.PlainDate.from(cyclePeriod.from);
  const dayFrom = (day: Temporal.PlainDate, monthDay: string): Temporal.PlainDate => {
    const [month, date] = monthDay.split("-").map(Number);
    const found = day.with({ month: month ?? 1, day: date ?? 1 });
    return Temporal.PlainDate.compare(found, day) < 0 ? found.add({ years: 1 }) : found;
  };
  const begin = dayFrom(from, window.from);
  return { from: begin.toString(), to: dayFrom(begin, window.to).toString() };
}

interface Entry {
  readonly stage: string;
  readonly own: ListedStage | undefined;
  readonly entered: string;
  readonly planned: Period | undefined;
  left?: string;
}

/** The stages that the programme went through, in order; a stage of a later cycle comes again. */
export function stagePath(
  { programme }: History,
  workflow: Workflow,
  asOf: string,
  plan: RoadMapPlan | undefined,
): readonly StagePassage[] {
  const plannedFor = (stage: string, own: ListedStage | undefined, context: JsonObject): Period | undefined => {
    const id = own?.id ?? stage;
    const window = plan?.stages.find(({ lifecycleStage }) => lifecycleStage === id)?.window;
    if (window !== undefined) return { from: window.from.toString(), to: window.to.toString() };
    return own && windowIn(own, context);
  };
  const entries: Entry[] = [];
  for (const { fact, date, after } of programme.moments) {
    const stage = topState(fact.to);
    const own = stageIn(stage, after);
    const last = entries.at(-1);
    if (last?.stage === stage && last.own?.id === own?.id) continue;
    // Recorded in this order, whatever days were told of them: nobody enters a stage before the one that comes first.
    const entered = last !== undefined && date < last.entered ? last.entered : date;
    if (last !== undefined) last.left = entered;
    entries.push({ stage, own, entered, planned: plannedFor(stage, own, after) });
  }
  return entries.map(({ stage, own, entered, left, planned }) => ({
    stage,
    title: own?.title ?? stateTitle(workflow, stage),
    entered,
    ...(left !== undefined && { left }),
    days: Temporal.PlainDate.from(entered).until(left ?? asOf).days,
    ...(planned && { planned }),
  }));
}
