import type { Period, RoadMapPlan, Text, Workflow } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { type History, topState } from "./history.ts";
import { stateTitle } from "./telling.ts";

/** A stay in one stage of the lifecycle. */
export interface StagePassage {
  /** State of the programme. */
  readonly stage: string;
  readonly title: Text;
  /** Date of the fact that led into the stage. */
  readonly entered: string;
  /** Date of the fact that led out of it; absent for the stage reached. */
  readonly left?: string;
  /** Days from entering to leaving, or to the date of the report. */
  readonly days: number;
  /** Days in which the road map plans the stage, if it plans it. */
  readonly planned?: Period;
}

/** The stages that the programme went through, in order; a stage of a later cycle comes again. */
export function stagePath(
  { programme }: History,
  workflow: Workflow,
  asOf: string,
  plan: RoadMapPlan | undefined,
): readonly StagePassage[] {
  const entries: { stage: string; entered: string; left?: string }[] = [];
  for (const { fact, date } of programme.moments) {
    const stage = topState(fact.to);
    const last = entries.at(-1);
    if (last?.stage === stage) continue;
    // Recorded in this order, whatever days were told of them: nobody enters a stage before the one that comes first.
    const entered = last !== undefined && date < last.entered ? last.entered : date;
    if (last !== undefined) last.left = entered;
    entries.push({ stage, entered });
  }
  return entries.map(({ stage, entered, left }) => {
    const window = plan?.stages.find(({ lifecycleStage }) => lifecycleStage === stage)?.window;
    return {
      stage,
      title: stateTitle(workflow, stage),
      entered,
      ...(left !== undefined && { left }),
      days: Temporal.PlainDate.from(entered).until(left ?? asOf).days,
      ...(window && { planned: { from: window.from.toString(), to: window.to.toString() } }),
    };
  });
}
