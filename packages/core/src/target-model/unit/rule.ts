import { NastavnikError } from "../../error/nastavnik-error.ts";
import type { Instance } from "../../instance/instance.ts";
import { requirement } from "../../requirement/define-requirement.ts";
import { relatedInstance } from "../../world/related.ts";
import type { ParticipantContext } from "../participant/participant-context.ts";
import type { ProgrammeContext } from "../programme/programme-context.ts";
import type { UnitOccasion } from "./unit-commands.ts";
import type { UnitContext } from "./unit-context.ts";

/** A requirement of the `unit` workflow. */
export const rule = requirement<UnitContext, UnitOccasion>;

type Payloads = { readonly [Each in UnitOccasion as Each["type"]]: Each["payload"] };

/**
 * The payload of a command, for a check that guards commands of these types.
 *
 * @throws NastavnikError `internal` for a command of another type: the machine is wired wrongly
 */
export function payloadOf<Type extends keyof Payloads>(
  occasion: UnitOccasion,
  ...types: readonly [Type, ...Type[]]
): Payloads[Type] {
  if ((types as readonly string[]).includes(occasion.type)) return occasion.payload as Payloads[Type];
  throw new NastavnikError("internal", `a check of ${types.join(", ")} was asked about ${occasion.type}`);
}

/** The programme that the unit belongs to. */
export function programmeOf({ world }: UnitOccasion): Instance<ProgrammeContext> | undefined {
  return relatedInstance<ProgrammeContext>(world, "programme");
}

/** A person of the unit, or one who is to be. */
export function personOf({ world }: UnitOccasion, id: string): Instance<ParticipantContext> | undefined {
  return relatedInstance<ParticipantContext>(world, `person:${id}`);
}

/** Mentor and mentees. */
export function partiesOf({ mentor, mentees }: UnitContext): readonly string[] {
  return [mentor, ...mentees];
}
