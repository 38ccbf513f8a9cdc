import { relatedPersonalData } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import type { ParticipantOccasion } from "./participant-commands.ts";
import type { ParticipantContext } from "./participant-context.ts";

const majority = 18;

/** Full years at the occasion, or `undefined` while the date of birth is not known. */
export function ageAt({ world, at }: ParticipantOccasion): number | undefined {
  const bornOn = relatedPersonalData(world, "person")?.["bornOn"];
  if (typeof bornOn !== "string") return undefined;
  return Temporal.PlainDate.from(bornOn).until(world.calendar.dateOf(at), { largestUnit: "years" }).years;
}

/** Whether a guardian must sign; an unknown age counts as a minor's, for a student. */
export function isMinor(context: ParticipantContext, occasion: ParticipantOccasion): boolean {
  const age = ageAt(occasion);
  return age === undefined ? context.kind === "student" : age < majority;
}
