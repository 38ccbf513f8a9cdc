import { command, defineWorkflow, machineTypes, type OccasionOf } from "@nastavnik/core";
import { setup } from "xstate";
import * as z from "zod";

const commands = {
  forge: command({
    label: { ru: "Выковать", en: "Forge" },
    told: { ru: "выковано", en: "forged" },
    kind: "ring",
    payload: z.strictObject({}),
    roles: ["player"],
  }),
  turn: command({
    label: { ru: "Повернуть", en: "Turn" },
    told: { ru: "повёрнуто", en: "turned" },
    kind: "ball",
    payload: z.strictObject({ next: z.array(z.string()).length(2) }),
    roles: ["player", "system"],
    // Each turns the next one, which turns the one before.
    companions: ({ payload: { next } }) => [
      { instance: { workflow: "ring", id: next[0] ?? "" }, type: "turn", payload: { next: next.toReversed() } },
    ],
  }),
};

/** A ring that turns another one with it. */
export const ring = defineWorkflow({
  id: "ring",
  version: 1,
  title: { ru: "Кольцо", en: "Ring" },
  roles: { player: { ru: "игрок", en: "player" }, system: { ru: "движок", en: "engine" } },
  commands,
  creation: "forge",
  requirements: {},
  states: { lying: { ru: "лежит", en: "lying" }, turned: { ru: "повёрнуто", en: "turned" } },
  machine: setup({ types: machineTypes<Record<string, never>, OccasionOf<typeof commands>, "forge">() }).createMachine({
    id: "ring",
    context: {},
    initial: "lying",
    states: { lying: { on: { turn: "turned" } }, turned: { on: { turn: { target: "turned", reenter: true } } } },
  }),
});
