import type { Commit } from "@nastavnik/engine";
import { start } from "./entry.ts";

/** A small commit that has nothing to do with any other: it makes the instance of that number. */
export function note(number: number | string, workflow = "note"): Commit {
  const ref = { workflow, id: `n-${number}` };
  const commandId = `c-${number}`;
  return {
    command: {
      instance: ref,
      commandId,
      type: "note",
      actor: "mentor-a",
      at: start,
      answer: { outcome: "accepted", version: 1 },
    },
    writes: [
      {
        instance: { ...ref, definitionVersion: 1, version: 1, status: "active", value: "noted", context: { number } },
        expectedVersion: 0,
        fact: {
          instance: ref,
          version: 1,
          definitionVersion: 1,
          command: { id: commandId, type: "note", payload: {} },
          actor: { id: "mentor-a", roles: ["mentor"], organisation: "school-1" },
          at: start,
          to: "noted",
          status: "active",
          changes: [{ path: ["number"], value: number }],
          clauses: [],
        },
        timers: { set: [], cancel: [] },
        outbox: [],
      },
    ],
    reads: [],
    personalData: [],
  };
}
