import { command, defineWorkflow, machineTypes, type OccasionOf, recorder } from "@nastavnik/core";
import { setup } from "xstate";
import * as z from "zod";

type Bell = { readonly strokes: number };

const commands = {
  hang: command({
    label: { ru: "Повесить", en: "Hang" },
    told: { ru: "Повешен", en: "Hung" },
    kind: "bell",
    payload: z.strictObject({}),
    roles: ["player"],
  }),
  strike: command({
    label: { ru: "Ударить", en: "Strike" },
    told: { ru: "Ударили", en: "Struck" },
    kind: "bell",
    payload: z.strictObject({}),
    roles: ["player"],
  }),
};

const record = recorder<Bell, OccasionOf<typeof commands>>();

const machine = setup({
  types: machineTypes<Bell, OccasionOf<typeof commands>>(),
  actions: {
    count: record("strike", ({ strokes }) => ({ strokes: strokes + 1 })),
    sound: () => {},
  },
}).createMachine({
  id: "bell",
  context: { strokes: 0 },
  initial: "hanging",
  states: { hanging: { on: { strike: { actions: ["count", "sound"] } } } },
});

/** Tells the outside of every stroke. */
export const bell = defineWorkflow<Bell>({
  id: "bell",
  version: 1,
  title: { ru: "Колокол", en: "Bell" },
  roles: { player: { ru: "игрок", en: "player" } },
  commands,
  creation: "hang",
  requirements: {},
  states: { hanging: { ru: "висит", en: "hanging" } },
  machine,
  effects: {
    sound: {
      label: { ru: "Удар", en: "Stroke" },
      data: ({ strokes }, { instance }) => ({ bell: instance.id, strokes }),
    },
  },
});
