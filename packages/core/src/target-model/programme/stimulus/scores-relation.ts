import type { CommandSubject, JsonObject, Relation } from "@nastavnik/core";
import type { ProgrammeContext } from "../programme-context.ts";

interface Given extends JsonObject {
  readonly contributions?: readonly JsonObject[];
}

/** Asks the engine to score contributions by the adopted policy, under the name `scores`. */
export function scoresRelation({
  context: { stimulusPolicy },
  payload: { contributions },
}: CommandSubject<Partial<ProgrammeContext>, Given>): Record<string, Relation> {
  if (stimulusPolicy === undefined || contributions === undefined) return {};
  return { scores: { assessed: "stimulus", data: { policy: stimulusPolicy, contributions } } };
}

/** Asks the engine whether anything is wrong with a policy by which nobody has got points yet. */
export function policyRelation(policy: JsonObject | undefined): Record<string, Relation> {
  return policy === undefined ? {} : { policy: { assessed: "stimulus", data: { policy, contributions: [] } } };
}
