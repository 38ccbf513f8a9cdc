import { type CommandSubject, relatedMeasurements, type Relation, type World } from "@nastavnik/core";
import type { IndicatorFact } from "@nastavnik/core/monitoring";
import type { ProgrammeContext } from "../programme-context.ts";

/**
 * Asks the engine for the verdict on the planned indicators, under the name `verdict`: each that can be counted is counted
 * over the present cycle, the others are those that were entered.
 */
export function verdictRelation({
  instance,
  context,
}: CommandSubject<Partial<ProgrammeContext>>): Record<string, Relation> {
  const { indicators = [], indicatorFacts = {}, since } = context;
  return {
    verdict: {
      assessed: "results",
      data: { plans: indicators, facts: Object.values(indicatorFacts), documents: ["road-map", "programme"] },
      counting: {
        measured: indicators.map(({ id }) => id),
        of: { workflow: instance.workflow, id: instance.id },
        ...(since !== undefined && { since }),
      },
    },
  };
}

/** The values that a verdict rests on: those that the engine counts, and for the rest those that were entered. */
export function judgedFacts(
  { indicatorFacts }: Pick<ProgrammeContext, "indicatorFacts">,
  world: World,
): Readonly<Record<string, IndicatorFact>> {
  const counted = relatedMeasurements(world, "verdict").map((fact) => [fact.id, fact] as const);
  return { ...indicatorFacts, ...Object.fromEntries(counted) };
}
