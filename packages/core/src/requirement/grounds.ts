import type { Occasion } from "../command/occasion.ts";
import { isOff } from "./is-met.ts";
import type { AnyCondition, Requirement } from "./requirement.ts";
import type { JsonObject } from "../json/json.ts";
import { requirementsIn } from "./requirements-in.ts";

/** What a fact may refer to when a guarded step was taken: worked out once for each guard. */
export interface Grounds {
  readonly requirements: readonly Requirement<JsonObject, Occasion>[];
  /** All clauses, as they are when nothing is off. */
  readonly clauses: readonly string[];
  /** Whether an edition of law among them begins or ends on some day. */
  readonly isDated: boolean;
}

/**
 * @param clause - of the transition itself, after those of its guard
 */
export function groundsOf(guard: AnyCondition | undefined, clause: string | undefined): Grounds {
  const requirements = guard === undefined ? [] : requirementsIn(guard);
  const clauses = requirements.map((requirement) => requirement.clause);
  if (clause !== undefined) clauses.push(clause);
  const isDated = requirements.some(({ from, to }) => from !== undefined || to !== undefined);
  return { requirements, clauses: Object.freeze([...new Set(clauses)]), isDated };
}

/** Whether all requirements that a clause stands behind are switched off. */
function isSilent({ requirements }: Grounds, clause: string, occasion: Occasion): boolean {
  const from = requirements.filter((requirement) => requirement.clause === clause);
  return from.length > 0 && from.every((requirement) => isOff(requirement, occasion));
}

/** The clauses of these grounds, without those of requirements that are switched off; each once. */
export function clausesOf(grounds: readonly Grounds[], occasion: Occasion): readonly string[] {
  const { off } = occasion.policies;
  const isAllChosen = off === undefined || off.length === 0;
  const [only] = grounds;
  if (grounds.length === 1 && only !== undefined && isAllChosen && !only.isDated) return only.clauses;
  const clauses = new Set<string>();
  for (const each of grounds) {
    const isAllOn = isAllChosen && !each.isDated;
    for (const clause of each.clauses) if (isAllOn || !isSilent(each, clause, occasion)) clauses.add(clause);
  }
  return [...clauses];
}
