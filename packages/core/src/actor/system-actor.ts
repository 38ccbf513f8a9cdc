import { type Actor, systemRole } from "./actor.ts";

/** The engine itself as an actor: it fires timers, carries out reactions and gives the companions of a command. */
export function systemActor(organisation: string): Actor {
  return { id: systemRole, roles: [systemRole], organisation };
}
