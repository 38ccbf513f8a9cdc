import type { CommandRequest } from "@nastavnik/core";

/** Takes the mentor's seats and the mentees' places for a unit, in the same transaction. */
export function reserve(unit: string, mentor: string, mentees: readonly string[]): readonly CommandRequest[] {
  return [
    {
      instance: { workflow: "participant", id: mentor },
      type: "reserve-seat",
      payload: { unit, seats: mentees.length },
    },
    ...mentees.map((mentee) => ({
      instance: { workflow: "participant", id: mentee },
      type: "reserve-place",
      payload: { unit },
    })),
  ];
}
