import { changesBetween, type InstanceRef } from "@nastavnik/core";
import type { Commit } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";

/** Instant of the first entry; each later one is a minute later. */
export const start = Temporal.Instant.from("2021-09-01T00:00:00Z");
/** Number of units that take turns. */
export const units = 5;
/** Number of participants that take turns. */
export const participants = 3;

const instanceOf = (workflow: string, number: number): InstanceRef => ({ workflow, id: `i-${number}` });

/** The commit of that number in a long row: two instances, a timer, a message and personal data, all telling the number. */
export function entry(number: number): Commit {
  const at = start.add({ minutes: number });
  const commandId = `c-${number}`;
  const context = { number, filler: "ф".repeat((number * 37) % 400) };
  const targets = [
    { ref: instanceOf("unit", number % units), version: Math.floor(number / units) + 1 },
    { ref: instanceOf("participant", number % participants), version: Math.floor(number / participants) + 1 },
  ];
  return {
    command: {
      instance: instanceOf("unit", number % units),
      commandId,
      type: "note",
      actor: "mentor-a",
      at,
      answer: { outcome: "accepted", version: Math.floor(number / units) + 1 },
    },
    writes: targets.map(({ ref, version }) => ({
      instance: {
        ...ref,
        parent: "programme-1",
        definitionVersion: 1,
        version,
        status: "active",
        value: "noted",
        context,
      },
      expectedVersion: version - 1,
      fact: {
        instance: ref,
        parent: "programme-1",
        version,
        definitionVersion: 1,
        command: { id: commandId, type: "note", payload: { number } },
        actor: { id: "mentor-a", roles: ["mentor"], organisation: "school-1" },
        at,
        to: "noted",
        status: "active",
        changes: changesBetween({}, context),
        clauses: [],
      },
      timers: { set: [{ id: "wake", dueAt: at }], cancel: [] },
      outbox:
        ref.workflow === "unit"
          ? [{ kind: "effect", id: `e-${number}`, effect: { id: `e-${number}`, type: "notify", data: { number } } }]
          : [],
    })),
    reads: [],
    personalData: [{ subject: `person-${number % 4}`, data: { number } }],
  };
}
