import type { Occasion } from "../command/occasion.ts";
import { isSwitchedOff } from "./is-met.ts";
import type { AnyCondition, Requirement } from "./requirement.ts";
import type { JsonObject } from "../json/json.ts";
import { requirementsIn } from "./requirements-in.ts";

/** What a fact may refer to when a guarded step was taken: worked out once for each guard. */
export interface Grounds {
  readonly requirements: readonly Requirement<JsonObject, Occasion>[];
  /** All clauses, as they are when no policy is switched off. */
  readonly clauses: readonly string[];
}

/**
 * @param clause - of the transition itself, after those of its guard
 */
export function groundsOf(guard: AnyCondition | undefined, clause: string | undefined): Grounds {
  const requirements = guard === undefined ? [] : requirementsIn(guard);
  const clauses = requirements.map((requirement) => requirement.clause);
  if (clause !== undefined) clauses.push(clause);
  return { requirements, clauses: Object.freeze([...new Set(clauses)]) };
}

/** Whether all requirements that a clause stands behind are switched off. */
function isSilent({ requirements }: Grounds, clause: string, occasion: Occasion): boolean {
  const from = requirements.filter((requirement) => requirement.clause === clause);
  return from.length > 0 && from.every((requirement) => isSwitchedOff(requirement, occasion));
}

/** The clauses of these grounds, without those of requirements that are switched off; each once. */
export function clausesOf(grounds: readonly Grounds[], occasion: Occasion): readonly string[] {
  const { off } = occasion.policies;
  const isAllOn = off === undefined || off.length === 0;
  const [only] = grounds;
  if (grounds.length === 1 && only !== undefined && isAllOn) return only.clauses;
  const clauses = new Set<string>();
  for (const each of grounds) {
    for (const clause of each.clauses) if (isAllOn || !isSilent(each, clause, occasion)) clauses.add(clause);
  }
  return [...clauses];
}
