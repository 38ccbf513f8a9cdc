import { type Following, type ListedStage, ownStagesBefore } from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { inWorkingDays, later } from "./dates.ts";
import { recordSteps } from "./record-steps.ts";
import { untilDone } from "./until-done.ts";
import type { YearRun } from "./year-run.ts";

/** Working days that a stage takes of which no days are planned. */
const usual = 3;

/** The last day that is planned for a stage in this cycle; the usual time from today on where none is. */
function endOf(run: YearRun, { window }: ListedStage): Temporal.PlainDate {
  const soon = inWorkingDays(run, usual);
  if (window === undefined) return soon;
  const { from, to } = run.cycle();
  const days = [0, 1].map((years) => Temporal.PlainDate.from(`${from.year + years}-${window.to}`));
  const planned = days.find((day) => Temporal.PlainDate.compare(day, run.today()) >= 0);
  if (planned === undefined || Temporal.PlainDate.compare(planned, to) > 0) return soon;
  return later(run.calendar.nextWorkingDay(planned), soon);
}

/** The organisation's own stages before something, one after another; then it comes. */
export function ownStages(run: YearRun, before: Following, next: () => void): void {
  const begin = ([stage, ...others]: readonly ListedStage[]): void => {
    if (stage === undefined) {
      next();
      return;
    }
    recordSteps(run, stage.id);
    const finish = { who: "coordinator", on: run.programme, type: "finish-stage" } as const;
    untilDone(run, { from: endOf(run, stage), hour: 16, every: 1 }, [finish], () => begin(others));
  };
  begin(ownStagesBefore(run.regulation, before));
}
