import type { CommandRequest } from "../../../command/command-request.ts";
import { commandFor } from "../../../workflow/define-command.ts";
import type { Relation } from "../../../world/world.ts";
import { leaders, selves } from "../../role/role-groups.ts";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import type { UnitContext } from "../unit-context.ts";

/** Declares a command of the `unit` workflow. */
export const unitCommand = commandFor<UnitContext, HappeningKind>();

/** Who can speak for a party: the party itself, a guardian, or a leader who records a written document. */
export const parties = [...leaders, ...selves] as const;

/** People, each under the name `person:<id>`. */
export function people(ids: readonly (string | undefined)[]): Record<string, Relation> {
  return Object.fromEntries(
    ids.flatMap((person): [string, Relation][] =>
      person === undefined ? [] : [[`person:${person}`, { workflow: "participant", id: person }]],
    ),
  );
}

/** The mentor and the mentees that the unit has now, each under the name `person:<id>`. */
export function members({ mentor, mentees = [] }: Partial<UnitContext>): Record<string, Relation> {
  return people([mentor, ...mentees]);
}

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
