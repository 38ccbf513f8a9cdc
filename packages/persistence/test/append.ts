import { applyChanges, type Change, type JsonObject } from "@nastavnik/core";
import type { Commit } from "@nastavnik/engine";
import { start } from "./entry.ts";

/** The instance whose list grows by one item a commit. */
export const growing = { workflow: "journal", id: "j-1" };

/** What the list holds from the beginning. */
const begun = Array.from({ length: 100 }, (_, index) => item(-1 - index));

/** The list after so many appends. */
export function contextAfter(count: number): JsonObject {
  if (count === 0) return {};
  return { items: [...begun, ...Array.from({ length: count }, (_, index) => item(index + 1))] };
}

function item(version: number): JsonObject {
  return { version, text: "ф".repeat(10) };
}

/** The commit that appends the item of that number; `before` is the context until then. */
export function append(version: number, before: JsonObject): Commit {
  const commandId = `c-${version}`;
  const change: Change =
    version === 1
      ? { path: ["items"], value: [...begun, item(1)] }
      : { path: ["items"], splice: [begun.length + version - 1, 0, item(version)] };
  return {
    command: {
      instance: growing,
      commandId,
      type: "append",
      actor: "mentor-a",
      at: start,
      answer: { outcome: "accepted", version },
    },
    writes: [
      {
        instance: {
          ...growing,
          definitionVersion: 1,
          version,
          status: "active",
          value: "open",
          context: applyChanges(before, [change]),
        },
        expectedVersion: version - 1,
        fact: {
          instance: growing,
          version,
          definitionVersion: 1,
          command: { id: commandId, type: "append", payload: {} },
          actor: { id: "mentor-a", roles: ["mentor"], organisation: "school-1" },
          at: start,
          to: "open",
          status: "active",
          changes: [change],
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
