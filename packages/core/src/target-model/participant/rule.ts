import { NastavnikError } from "../../error/nastavnik-error.ts";
import type { Instance } from "../../instance/instance.ts";
import { requirement } from "../../requirement/define-requirement.ts";
import { relatedInstance } from "../../world/related.ts";
import type { ProgrammeContext } from "../programme/programme-context.ts";
import type { ParticipantOccasion } from "./participant-commands.ts";
import type { ParticipantContext } from "./participant-context.ts";

/** A requirement of the `participant` workflow. */
export const rule = requirement<ParticipantContext, ParticipantOccasion>;

type Payloads = { readonly [Each in ParticipantOccasion as Each["type"]]: Each["payload"] };

/**
 * The payload of a command, for a check that guards commands of these types.
 *
 * @throws NastavnikError `internal` for a command of another type: the machine is wired wrongly
 */
export function payloadOf<Type extends keyof Payloads>(
  occasion: ParticipantOccasion,
  ...types: readonly [Type, ...Type[]]
): Payloads[Type] {
  if ((types as readonly string[]).includes(occasion.type)) return occasion.payload as Payloads[Type];
  throw new NastavnikError("internal", `a check of ${types.join(", ")} was asked about ${occasion.type}`);
}

/** The programme that the participant belongs to. */
export function programmeOf({ world }: ParticipantOccasion): Instance<ProgrammeContext> | undefined {
  return relatedInstance<ProgrammeContext>(world, "programme");
}
