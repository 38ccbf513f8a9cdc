import { NastavnikError } from "../../error/nastavnik-error.ts";
import { requirement } from "../../requirement/define-requirement.ts";
import { relatedInstances } from "../../world/related.ts";
import type { Instance } from "../../instance/instance.ts";
import type { ParticipantContext } from "../participant/participant-context.ts";
import type { UnitContext } from "../unit/unit-context.ts";
import type { ProgrammeOccasion } from "./programme-commands.ts";
import type { ProgrammeContext } from "./programme-context.ts";

/** A requirement of the `programme` workflow. */
export const rule = requirement<ProgrammeContext, ProgrammeOccasion>;

type Payloads = { readonly [Each in ProgrammeOccasion as Each["type"]]: Each["payload"] };

/**
 * The payload of a command, for a check that guards commands of these types.
 *
 * @throws NastavnikError `internal` for a command of another type: the machine is wired wrongly
 */
export function payloadOf<Type extends keyof Payloads>(
  occasion: ProgrammeOccasion,
  ...types: readonly [Type, ...Type[]]
): Payloads[Type] {
  if ((types as readonly string[]).includes(occasion.type)) return occasion.payload as Payloads[Type];
  throw new NastavnikError("internal", `a check of ${types.join(", ")} was asked about ${occasion.type}`);
}

/** Everybody in the registries of the programme, and everybody who was. */
export function participantsOf({ world }: ProgrammeOccasion): readonly Instance<ParticipantContext>[] {
  return relatedInstances<ParticipantContext>(world, "participants");
}

/** Every pair and group of the programme, ended ones too. */
export function unitsOf({ world }: ProgrammeOccasion): readonly Instance<UnitContext>[] {
  return relatedInstances<UnitContext>(world, "units");
}
