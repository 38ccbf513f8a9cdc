import type { Assessing, AssessmentAnswer, IndicatorFact } from "@nastavnik/core/monitoring";
import { assessContest } from "./assess-contest.ts";
import { assessControl } from "./assess-control.ts";
import { assessCoveredControl } from "./assess-covered-control.ts";
import { assessResults } from "./assess-results.ts";
import { assessStimulus } from "./assess-stimulus.ts";
import { assessWays } from "./assess-ways.ts";

const kinds = new Map<string, (data: unknown, counted?: readonly IndicatorFact[]) => AssessmentAnswer>([
  ["control", assessControl],
  ["covered-control", assessCoveredControl],
  ["monitoring-ways", assessWays],
  ["results", assessResults],
  ["contest", assessContest],
  ["stimulus", assessStimulus],
]);

/**
 * The port by which the engine assesses what commands bring: `control` takes `{ control, evidence }`, a control as
 * `checkControl` reads it and the evidence that the organisation wants, by kind; `covered-control` takes
 * `{ kind, covers, outsideEvents }` of a unit's control; `monitoring-ways` what `checkWays` reads; `results` takes
 * `{ plans, facts, documents }` of the indicators of one programme, `documents` being those that must each have one to
 * compare, `programme` alone unless told; `contest` takes `{ contest, sheet?, nominees }`, a built-in contest or a sheet as
 * `contest` reads it, with nominees as `rankContest` reads them; `stimulus` takes `{ policy, contributions }` as
 * `stimulusScores` reads them.
 *
 * @example
 * const engine = createEngine({ store, clock, calendar, workflows, assessing: assessingByRules });
 */
export const assessingByRules: Assessing = { assess: (kind, data, counted) => kinds.get(kind)?.(data, counted) };
