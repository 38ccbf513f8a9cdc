import {
  command,
  defineWorkflow,
  type OccasionOf,
  type Reaction,
  recorder,
  requirement,
  requirementGuards,
  machineTypes,
} from "@nastavnik/core";
import { setup } from "xstate";
import * as z from "zod";

type Lamp = { readonly period: number; readonly blinks: number; readonly isLocked: boolean };

const commands = {
  light: command({
    label: { ru: "Зажечь", en: "Light" },
    told: { ru: "Зажжена", en: "Lit" },
    kind: "lamp",
    payload: z.strictObject({ period: z.int().min(0) }),
    roles: ["keeper", "system"],
  }),
  blink: command({
    label: { ru: "Мигать", en: "Blink" },
    told: { ru: "Мигает", en: "Began to blink" },
    kind: "lamp",
    payload: z.strictObject({}),
    roles: ["keeper"],
  }),
  again: command({
    label: { ru: "Сначала", en: "Start again" },
    told: { ru: "Начато сначала", en: "Started again" },
    kind: "lamp",
    payload: z.strictObject({}),
    roles: ["keeper"],
  }),
  lock: command({
    label: { ru: "Запереть", en: "Lock" },
    told: { ru: "Заперта", en: "Locked" },
    kind: "lamp",
    payload: z.strictObject({}),
    roles: ["keeper", "system"],
  }),
};
type LampOccasion = OccasionOf<typeof commands>;

const requirements = {
  "is-not-locked": requirement<Lamp>({
    id: "is-not-locked",
    title: { ru: "Не заперта", en: "Not locked" },
    clause: "House rules, 4",
    force: "law",
    check: ({ isLocked }) => !isLocked || { text: { ru: "Заперта", en: "Locked" } },
  }),
  "blinks-on": requirement<Lamp>({
    id: "blinks-on",
    title: { ru: "Мигнула меньше трёх раз", en: "Blinked less than three times" },
    clause: "House rules, 5",
    force: "law",
    check: ({ blinks }) => blinks < 3 || { text: { ru: "Уже трижды", en: "Three times already" } },
  }),
};

const record = recorder<Lamp, LampOccasion>();

/** Green for a period, then amber for a period, then red; blinking, it sets its timer three times for the same instant. */
export const lamp = defineWorkflow({
  id: "lamp",
  version: 1,
  title: { ru: "Лампа", en: "Lamp" },
  roles: { keeper: { ru: "смотритель", en: "keeper" }, system: { ru: "движок", en: "engine" } },
  commands,
  creation: "light",
  requirements,
  states: {
    green: { ru: "зелёная", en: "green" },
    amber: { ru: "жёлтая", en: "amber" },
    red: { ru: "красная", en: "red" },
    blinking: { ru: "мигает", en: "blinking" },
  },
  machine: setup({
    types: machineTypes<Lamp, LampOccasion, "light">(),
    guards: requirementGuards(requirements),
    delays: { period: ({ context }) => context.period, "no-time": 0 },
    actions: {
      lock: record("lock", () => ({ isLocked: true })),
      blink: record("*", ({ blinks }) => ({ blinks: blinks + 1 })),
    },
  }).createMachine({
    id: "lamp",
    context: ({ input }) => ({ period: input.payload.period, blinks: 0, isLocked: false }),
    initial: "green",
    on: { lock: { actions: "lock" } },
    states: {
      green: {
        after: { period: { target: "amber", guard: "is-not-locked" } },
        on: { again: { target: "green", reenter: true }, blink: "blinking" },
      },
      amber: { after: { period: "red" } },
      red: {},
      blinking: {
        after: {
          "no-time": [{ target: "blinking", reenter: true, guard: "blinks-on", actions: "blink" }, { target: "red" }],
        },
      },
    },
  }),
});

/** Lights a second lamp when the first one turns amber. */
export const lightNext: Reaction = {
  id: "light-next",
  label: { ru: "Зажечь следующую", en: "Light the next one" },
  on: { workflow: "lamp", commands: ["xstate.after.period.lamp.green"] },
  gives: [{ workflow: "lamp", command: "light" }],
  react: ({ instance }, { context }) =>
    instance.id.length > 3
      ? []
      : [
          {
            instance: { workflow: "lamp", id: `${instance.id}+` },
            type: "light",
            payload: { period: context["period"] ?? 0 },
          },
        ],
};
