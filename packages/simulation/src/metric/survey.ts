import { type IndicatorFact, notApplicable } from "@nastavnik/core/monitoring";
import type { ParticipantContext } from "@nastavnik/core/target-model";
import { participants } from "../year/candidates.ts";
import type { YearRun } from "../year/year-run.ts";

const surveyed: Readonly<Record<string, ParticipantContext["side"]>> = {
  "satisfaction-of-mentees": "mentee",
  "satisfaction-of-mentors": "mentor",
};

/** Identifiers of the indicators that surveys of a simulated year find. */
export const surveyedIndicators: readonly string[] = Object.keys(surveyed);

/**
 * What an invented survey found: the share of satisfied people of one side, of those who answered the last questionnaire;
 * who came back from a unit is satisfied less often. `undefined` for an indicator that no survey asks about.
 */
export function survey(run: YearRun, id: string): IndicatorFact | undefined {
  const side = surveyed[id];
  if (side === undefined) return undefined;
  const asked = participants(run).filter(
    ({ context }) => context.side === side && context.questionnaires["satisfaction"] !== undefined,
  );
  const satisfied = asked.filter(({ id: person, context }) =>
    run.chance.happens(context.returns.length === 0 ? 0.93 : 0.7, "satisfied", person),
  );
  return {
    id,
    value: asked.length === 0 ? notApplicable : `${100 * satisfied.length}/${asked.length}`,
    measuredOn: run.today().toString(),
    source: "entered",
    evidence: "Протокол опроса удовлетворённости",
  };
}
