import type { ActSubject, OwnBy } from "@nastavnik/core";
import { orGuardian } from "../role/offices.ts";
import { whoIs } from "./who-is.ts";

const participantOf = ({ instance: { id }, context }: ActSubject): readonly string[] => [whoIs({ id, context })];

/** The participant's own act, which a guardian may do for them. */
export function self(recording: Pick<OwnBy, "recorders" | "recording">): OwnBy {
  return {
    kind: "own",
    title: { ru: "сам участник", en: "the participant" },
    whose: participantOf,
    ...orGuardian,
    ...recording,
  };
}

/** What a guardian tells about the child. */
export const guardians: OwnBy = {
  kind: "own",
  title: { ru: "родитель (законный представитель) участника", en: "a guardian of the participant" },
  whose: participantOf,
  ...orGuardian,
};
