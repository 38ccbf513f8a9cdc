import type { Assessing, AssessmentAnswer } from "@nastavnik/core/monitoring";
import { assessContest } from "./assess-contest.ts";
import { assessControl } from "./assess-control.ts";
import { assessResults } from "./assess-results.ts";
import { assessStimulus } from "./assess-stimulus.ts";
import { assessWays } from "./assess-ways.ts";

const kinds: ReadonlyMap<string, (data: unknown) => AssessmentAnswer> = new Map([
  ["control", assessControl],
  ["monitoring-ways", assessWays],
  ["results", assessResults],
  ["contest", assessContest],
  ["stimulus", assessStimulus],
]);

/**
 * The port by which the engine assesses what commands bring: `control` takes `{ control, evidence }`, a control as
 * `checkControl` reads it and the evidence that the organisation wants, by kind; `monitoring-ways` what `checkWays` reads;
 * `results` takes `{ plans, facts }` of the indicators of one programme; `contest` takes `{ contest, sheet?, nominees }`, a
 * built-in contest or a sheet as `contest` reads it, with nominees as `rankContest` reads them; `stimulus` takes
 * `{ policy, contributions }` as `stimulusScores` reads them.
 *
 * @example
 * const engine = createEngine({ store, clock, calendar, workflows, assessing: assessingByRules });
 */
export const assessingByRules: Assessing = { assess: (kind, data) => kinds.get(kind)?.(data) };
