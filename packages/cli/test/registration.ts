import type { Commit } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";

/** Somebody is registered, or somebody else. */
export function registration(id: string): Commit {
  const instance = { workflow: "participant", id };
  const at = Temporal.Instant.from("2021-09-01T06:00:00Z");
  const state = { definitionVersion: 1, version: 1, status: "active" } as const;
  const actor = { id: "curator-1", roles: ["curator"], organisation: "school-1" };
  const command = { id: "c-1", type: "register", payload: {} };
  return {
    command: {
      instance,
      commandId: "c-1",
      type: "register",
      actor: actor.id,
      at,
      answer: { outcome: "accepted", version: 1 },
    },
    writes: [
      {
        instance: { ...instance, ...state, value: "registered", context: {} },
        expectedVersion: 0,
        fact: { ...state, instance, command, actor, at, to: "registered", changes: [], clauses: [] },
        timers: { set: [], cancel: [] },
        outbox: [],
      },
    ],
    reads: [],
    personalData: [{ subject: id, data: { name: "Ученик 7" } }],
  };
}
