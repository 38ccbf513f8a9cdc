import type { ParticipantContext } from "../participant-context.ts";

/** Leaves all units at once: the units learn of it by the reaction to this very fact. */
export function leave(context: ParticipantContext, reason: string, at: { toString(): string }) {
  const place = context.unit ?? context.awaits;
  const units = context.side === "mentor" ? Object.keys(context.seats) : place === undefined ? [] : [place];
  return { leaving: { reason, at: at.toString(), units }, seats: {}, unit: undefined, awaits: undefined };
}
