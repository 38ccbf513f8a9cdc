import type { CommandSubject, Relation } from "@nastavnik/core";
import type { PersonalProgrammeContext } from "../personal-programme-context.ts";

type Subject = CommandSubject<Partial<PersonalProgrammeContext>>;

/** Asks the engine for the verdict on the results, under the name `results`. */
export function resultsRelation({ context }: Subject): Record<string, Relation> {
  const { indicators = [], resultFacts = {} } = context;
  return { results: { assessed: "results", data: { plans: indicators, facts: Object.values(resultFacts) } } };
}

/** Asks the engine whether the chosen ways of monitoring were used, under the name `ways`. */
export function waysRelation({ context }: Subject): Record<string, Relation> {
  const { monitoring, evidence = [] } = context;
  if (monitoring === undefined || monitoring.ways.length === 0) return {};
  const { ways } = monitoring;
  const documents = evidence.filter(({ way }) => ways.includes(way));
  return { ways: { assessed: "monitoring-ways", data: { ways, documents } } };
}
