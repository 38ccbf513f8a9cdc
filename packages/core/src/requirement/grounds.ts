import { dayOf } from "../command/day-of.ts";
import type { Occasion } from "../command/occasion.ts";
import type { Regulation } from "../regulation/regulation.ts";
import { clauseOf } from "./clause-of.ts";
import { isOff } from "./is-met.ts";
import type { AnyCondition, Requirement } from "./requirement.ts";
import type { JsonObject } from "../json/json.ts";
import { requirementsIn } from "./requirements-in.ts";

/** What a fact may refer to when a guarded step was taken: worked out once for each guard. */
export interface Grounds {
  readonly requirements: readonly Requirement<JsonObject, Occasion>[];
  /** The clause of the transition itself. */
  readonly own: string | undefined;
  /** All clauses, where they are the same on every day and under every regulation. */
  readonly fixed: readonly string[] | undefined;
  /** Whether an edition of law among them begins or ends on some day. */
  readonly isDated: boolean;
}

/**
 * @param own - clause of the transition itself, after those of its guard
 */
export function groundsOf(guard: AnyCondition | undefined, own: string | undefined): Grounds {
  // What a regulation alone decides is no ground of a step: it is how the chart of the organisation is made.
  const requirements = guard === undefined ? [] : requirementsIn(guard).filter((each) => each.settled === undefined);
  const isDated = requirements.some(({ from, to }) => from !== undefined || to !== undefined);
  const isFixed = !isDated && requirements.every(({ choice }) => choice === undefined);
  const clauses = requirements.map((requirement) => requirement.clause);
  if (own !== undefined) clauses.push(own);
  return { requirements, own, isDated, fixed: isFixed ? Object.freeze([...new Set(clauses)]) : undefined };
}

/** The clauses that were last asked for: of one regulation, and one day where that matters. */
interface Told {
  readonly regulation: Regulation;
  readonly day: string;
  readonly clauses: readonly string[];
}

const told = new WeakMap<Grounds, Told>();

function clausesIn(grounds: Grounds, occasion: Occasion): readonly string[] {
  if (grounds.fixed !== undefined) return grounds.fixed;
  const { regulation } = occasion;
  const day = grounds.isDated ? dayOf(occasion, occasion.world) : "";
  const known = told.get(grounds);
  if (known !== undefined && known.regulation === regulation && known.day === day) return known.clauses;
  const clauses = grounds.requirements.filter((each) => !isOff(each, occasion)).map((each) => clauseOf(each, occasion));
  if (grounds.own !== undefined) clauses.push(grounds.own);
  const once = Object.freeze([...new Set(clauses)]);
  told.set(grounds, { regulation, day, clauses: once });
  return once;
}

const noClauses: readonly string[] = Object.freeze([]);

interface ToldTogether {
  readonly grounds: readonly Grounds[];
  readonly clauses: readonly (readonly string[])[];
  readonly together: readonly string[];
}

/** What several grounds together gave last, by the first of them. */
const toldTogether = new WeakMap<Grounds, ToldTogether>();

const isSame = <T>(some: readonly T[], others: readonly T[]): boolean =>
  some.length === others.length && some.every((each, index) => each === others[index]);

/** The clauses of these grounds, without those of requirements that are off; each once. */
export function clausesOf(grounds: readonly Grounds[], occasion: Occasion): readonly string[] {
  const [first] = grounds;
  if (first === undefined) return noClauses;
  if (grounds.length === 1) return clausesIn(first, occasion);
  const clauses = grounds.map((each) => clausesIn(each, occasion));
  const known = toldTogether.get(first);
  if (known !== undefined && isSame(known.grounds, grounds) && isSame(known.clauses, clauses)) return known.together;
  const together = Object.freeze([...new Set(clauses.flat())]);
  toldTogether.set(first, { grounds, clauses, together });
  return together;
}
