import {
  absentInstance,
  type Accepted,
  type Actor,
  type Command,
  decide,
  type Decision,
  type Instance,
  type JsonObject,
  type Related,
  systemRole,
  type World,
} from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { loan } from "./library-loan.ts";
import { world } from "./world.ts";

/** Shorthand for the tests about the library: who, when, what. */
export const librarian: Actor = { id: "l-1", roles: ["librarian"], organisation: "library" };
export const head: Actor = { id: "h-1", roles: ["head-librarian"], organisation: "library" };
export const engine: Actor = { id: "engine", roles: [systemRole], organisation: "library" };

export const instant = (text: string) => Temporal.Instant.from(text);
export const morning = instant("2026-09-01T06:00:00Z");

let commands = 0;

export const command = (type: string, payload: JsonObject = {}, actor = librarian, at = morning): Command => ({
  id: `command-${++commands}`,
  type,
  payload,
  actor,
  at,
});

export const acquire = command("acquire", { book: "The Bronze Horseman" });
export const lend = command("lend", { reader: "Reader 7", until: "2026-09-15" });

export const noCopy = absentInstance({ workflow: "loan", id: "copy-1" }, "shelf-3");

const reader = (context: JsonObject): Instance => ({
  workflow: "reader",
  id: "Reader 7",
  definitionVersion: 1,
  version: 1,
  status: "active",
  value: "known",
  context,
});

/** A world with one reader, who has so many books already. */
export function worldOf(options: { readonly hasCard?: boolean; readonly books?: number } = {}): World {
  const { hasCard = true, books = 0 } = options;
  const related: Record<string, Related> = {
    reader: reader({ hasCard }),
    loans: Array.from({ length: books }, () => noCopy),
  };
  return { ...world, related };
}

export function accepted(decision: Decision): Accepted {
  if (decision.outcome !== "accepted") throw new Error(`expected an acceptance, met ${JSON.stringify(decision)}`);
  return decision;
}

/** The instance after these commands, all of them accepted. */
export function after(...given: readonly Command[]): Instance {
  return given.reduce<Instance>((now, each) => accepted(decide(loan, now, each, worldOf())).instance, noCopy);
}
