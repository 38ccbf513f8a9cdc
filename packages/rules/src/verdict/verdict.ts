import { NastavnikError } from "@nastavnik/core";
import { type IndicatorFact, type IndicatorPlan, notApplicable, type PlannedIn } from "@nastavnik/core/monitoring";
import { compare, type Comparison } from "./compare.ts";

/** One planned indicator with its fact, if there is one, and how the two compare. */
export interface VerdictItem extends Comparison {
  readonly plan: IndicatorPlan;
  readonly fact?: IndicatorFact;
}

/** An indicator and the document that plans it. */
export interface IndicatorRef {
  readonly id: string;
  readonly document: PlannedIn;
}

/** What follows from comparing every planned indicator with its fact. */
export interface Verdict {
  /** `package`: all correspond; `revise`: at least one deviates; `incomplete`: it can't be said yet. */
  readonly verdict: "package" | "revise" | "incomplete";
  /** Every planned indicator, road map first, then by identifier. */
  readonly items: readonly VerdictItem[];
  /** Indicators without a fact. */
  readonly missing: readonly IndicatorRef[];
  /** Indicators whose facts deviate, with the document to revise. */
  readonly deviating: readonly IndicatorRef[];
  /** Required documents in which nothing can be compared: no indicator is planned there, or none is applicable. */
  readonly uncompared: readonly PlannedIn[];
  /** Identifiers of facts that no plan asks for; they change nothing. */
  readonly unplanned: readonly string[];
}

/** Options of {@link verdict}. */
export interface VerdictOptions {
  /**
   * Documents that must each have an indicator to compare.
   * @defaultValue both: a programme is packaged only by the indicators of its road map and of the programme together.
   */
  readonly documents?: readonly PlannedIn[];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function refuseRepeated(what: string, keys: readonly string[]): void {
  const repeated = keys.find((key, index) => keys.indexOf(key) !== index);
  if (repeated !== undefined)
    throw new NastavnikError("invalid-input", `expected one ${what} ${repeated}, met several`);
}

/**
 * Whether a programme is packaged as a best practice or goes to revision: `package` if the fact of every indicator of
 * the road map and of the programme corresponds to its plan, `revise` if a fact deviates, `incomplete` while a fact is
 * missing. Always exactly one of the three, whatever the order of plans and facts. A fact that is not applicable neither
 * corresponds nor deviates; where nothing is planned, nothing can be said. Throws `invalid-input` if an indicator has two plans in one document or two facts.
 */
export function verdict(
  plans: readonly IndicatorPlan[],
  facts: readonly IndicatorFact[],
  { documents = ["road-map", "programme"] }: VerdictOptions = {},
): Verdict {
  refuseRepeated(
    "plan of",
    plans.map((plan) => `${plan.id} in the ${plan.document}`),
  );
  refuseRepeated(
    "fact of",
    facts.map((fact) => fact.id),
  );
  const factOf = new Map(facts.map((fact) => [fact.id, fact]));
  const items = plans
    .toSorted((a, b) => -byText(a.document, b.document) || byText(a.id, b.id))
    .map((plan): VerdictItem => {
      const fact = factOf.get(plan.id);
      return { plan, ...(fact && { fact }), ...compare(plan, fact) };
    });
  const refs = (corresponds: VerdictItem["corresponds"]): IndicatorRef[] =>
    items
      .filter((item) => item.corresponds === corresponds)
      .map(({ plan }) => ({ id: plan.id, document: plan.document }));
  const missing = refs("missing");
  const deviating = refs(false);
  const uncompared = documents.filter((document) =>
    items.every((item) => item.plan.document !== document || item.corresponds === notApplicable),
  );
  const planned = new Set(plans.map((plan) => plan.id));
  const unplanned = [...factOf.keys()].filter((id) => !planned.has(id)).toSorted(byText);
  const complete = plans.length > 0 && missing.length === 0 && uncompared.length === 0;
  return {
    verdict: !complete ? "incomplete" : deviating.length > 0 ? "revise" : "package",
    items,
    missing,
    deviating,
    uncompared,
    unplanned,
  };
}
