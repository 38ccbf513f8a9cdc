import { type Instance, matchesState, relatedInstance, requirement } from "@nastavnik/core";
import { payloadReader } from "../payload-reader.ts";
import type { UnitContext } from "../unit/unit-context.ts";
import type { AgreementContext } from "./agreement-context.ts";
import type { AgreementOccasion } from "./agreement-commands.ts";
import type { AgreementTerms } from "./terms/agreement-terms.ts";

/** A requirement of the `agreement` workflow. */
export const rule = requirement<AgreementContext, AgreementOccasion>;

/** The payload of the command, in a check that guards commands of these types only. */
export const payloadOf = payloadReader<AgreementOccasion>();

/** The terms that a command brings. */
export const termsOf = (occasion: AgreementOccasion): AgreementTerms =>
  payloadOf(occasion, "draw-up", "propose-change").terms;

/** The unit that the agreement is about. */
export function unitOf({ world }: Pick<AgreementOccasion, "world">): Instance<UnitContext> | undefined {
  return relatedInstance<UnitContext>(world, "unit");
}

/** Whether the unit is at work: approved, neither suspended nor over. */
export function isUnitAtWork(unit: Instance<UnitContext> | undefined): unit is Instance<UnitContext> {
  return unit !== undefined && matchesState(unit.value, "working") && unit.context.suspendedFor === undefined;
}
