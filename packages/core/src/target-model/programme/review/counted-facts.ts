import { type CommandSubject, relatedMeasurements, type Relation, type World } from "@nastavnik/core";
import type { IndicatorFact } from "@nastavnik/core/monitoring";
import type { ProgrammeContext } from "../programme-context.ts";

/** Asks the engine to count every planned indicator that it can, over the present cycle. */
export function countedRelation({
  instance,
  context,
}: CommandSubject<Partial<ProgrammeContext>>): Record<string, Relation> {
  const { indicators = [], since } = context;
  return {
    counted: {
      measured: indicators.map(({ id }) => id),
      of: { workflow: instance.workflow, id: instance.id },
      ...(since !== undefined && { since }),
    },
  };
}

/** The values that a verdict rests on: those that the engine counts, and for the rest those that were entered. */
export function factsToJudge(
  { indicatorFacts }: Pick<ProgrammeContext, "indicatorFacts">,
  world: World,
): Readonly<Record<string, IndicatorFact>> {
  const counted = relatedMeasurements(world, "counted").map((fact) => [fact.id, fact] as const);
  return { ...indicatorFacts, ...Object.fromEntries(counted) };
}
