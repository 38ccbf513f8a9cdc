import { type Instance, relatedInstance, requirement } from "@nastavnik/core";
import type { ParticipantContext } from "../participant/participant-context.ts";
import { whoIs } from "../participant/who-is.ts";
import { payloadReader } from "../payload-reader.ts";
import type { ProgrammeContext } from "../programme/programme-context.ts";
import type { UnitOccasion } from "./unit-commands.ts";
import type { UnitContext } from "./unit-context.ts";

/** A requirement of the `unit` workflow. */
export const rule = requirement<UnitContext, UnitOccasion>;

/** The payload of the command, in a check that guards commands of these types only. */
export const payloadOf = payloadReader<UnitOccasion>();

/** The programme that the unit belongs to. */
export function programmeOf({ world }: UnitOccasion): Instance<ProgrammeContext> | undefined {
  return relatedInstance<ProgrammeContext>(world, "programme");
}

/**
 * A person of the unit, or one who is to be; whoever is registered in another programme is known here only if it is the
 * one that the unit names as its partner.
 */
export function personOf({ world, instance }: UnitOccasion, id: string): Instance<ParticipantContext> | undefined {
  const found = relatedInstance<ParticipantContext>(world, `person:${id}`);
  if (found === undefined || found.parent === instance.parent) return found;
  return found.parent === relatedInstance(world, "partner")?.id ? found : undefined;
}

/** The person behind somebody who is to be a party; whoever is not known here is taken at their word. */
export function personBehind(occasion: Pick<UnitOccasion, "world">, id: string): string {
  const found = relatedInstance<ParticipantContext>(occasion.world, `person:${id}`);
  return found === undefined ? id : whoIs(found);
}

/** Mentor and mentees. */
export function partiesOf({ mentor, mentees }: UnitContext): readonly string[] {
  return [mentor, ...mentees];
}
