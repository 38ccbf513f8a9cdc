import { type CommandSubject, relatedInstances, type World } from "@nastavnik/core";
import type { ParticipantContext } from "../participant-context.ts";
import { whoIs } from "../who-is.ts";

/**
 * The person of an entry, whose data are destroyed with it; nobody while another entry of the same programme has a consent
 * to their processing.
 */
export function whomToForget(
  { instance: { id }, context }: CommandSubject<Partial<ParticipantContext>>,
  world: World,
): readonly string[] {
  const person = whoIs({ id, context });
  const isNeeded = relatedInstances<ParticipantContext>(world, "entries").some((entry) => {
    const consent = entry.context.consents["personal-data"];
    return entry.id !== id && whoIs(entry) === person && consent !== undefined && consent.withdrawnAt === undefined;
  });
  return isNeeded ? [] : [person];
}
