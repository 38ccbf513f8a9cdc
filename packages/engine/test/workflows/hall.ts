import {
  command,
  defineWorkflow,
  type OccasionOf,
  recorder,
  relatedInstances,
  requirement,
  requirementGuards,
  machineTypes,
} from "@nastavnik/core";
import { setup } from "xstate";
import * as z from "zod";

type Hall = { readonly capacity: number; readonly taken: readonly string[] };

const commands = {
  open: command({
    label: { ru: "Открыть зал", en: "Open the hall" },
    told: { ru: "Зал открыт", en: "The hall was opened" },
    kind: "hall",
    payload: z.strictObject({ capacity: z.int().min(0) }),
    roles: ["manager"],
  }),
  take: command({
    label: { ru: "Занять место", en: "Take a seat" },
    told: { ru: "Место занято", en: "A seat was taken" },
    kind: "seat",
    payload: z.strictObject({ guest: z.string() }),
    roles: ["system", "manager"],
  }),
  free: command({
    label: { ru: "Освободить место", en: "Free a seat" },
    told: { ru: "Место освобождено", en: "A seat was freed" },
    kind: "seat",
    payload: z.strictObject({ guest: z.string() }),
    roles: ["system"],
  }),
  admit: command({
    label: { ru: "Принять бронь", en: "Admit a reservation" },
    told: { ru: "Бронь принята", en: "A reservation was admitted" },
    kind: "seat",
    payload: z.strictObject({}),
    roles: ["system"],
    relations: ({ instance }) => ({ all: { workflow: "reservation", parent: instance.id } }),
  }),
  darken: command({
    label: { ru: "Погасить свет", en: "Darken" },
    told: { ru: "Свет погашен", en: "The hall was darkened" },
    kind: "hall",
    payload: z.strictObject({}),
    roles: ["manager"],
  }),
};
type HallOccasion = OccasionOf<typeof commands>;

const requirements = {
  "has-free-seat": requirement<Hall, HallOccasion>({
    id: "has-free-seat",
    title: { ru: "Есть свободное место", en: "A seat is free" },
    clause: "House rules, 1",
    force: "law",
    check: ({ taken, capacity }) =>
      taken.length < capacity || {
        text: { ru: `Занято ${taken.length} из ${capacity}`, en: `${taken.length} of ${capacity} are taken` },
      },
  }),
  "is-not-overbooked": requirement<Hall, HallOccasion>({
    id: "is-not-overbooked",
    title: { ru: "Броней не больше, чем мест", en: "There are no more reservations than seats" },
    clause: "House rules, 6",
    force: "law",
    check: ({ capacity }, { world }) => {
      const count = relatedInstances(world, "all").length;
      return (
        count <= capacity || { text: { ru: `Стало бы броней: ${count}`, en: `It would make ${count} reservations` } }
      );
    },
  }),
};

const record = recorder<Hall, HallOccasion>();

/** A hall counts its seats itself; reservations take them as companions. */
export const hall = defineWorkflow({
  id: "hall",
  version: 1,
  title: { ru: "Зал", en: "Hall" },
  roles: { manager: { ru: "администратор", en: "manager" }, system: { ru: "движок", en: "engine" } },
  commands,
  creation: "open",
  requirements,
  states: { open: { ru: "открыт", en: "open" }, dark: { ru: "погашен", en: "dark" } },
  machine: setup({
    types: machineTypes<Hall, HallOccasion, "open">(),
    guards: requirementGuards(requirements),
    actions: {
      take: record("take", ({ taken }, { payload }) => ({ taken: [...taken, payload.guest] })),
      free: record("free", ({ taken }, { payload }) => ({ taken: taken.filter((guest) => guest !== payload.guest) })),
    },
  }).createMachine({
    id: "hall",
    context: ({ input }) => ({ capacity: input.payload.capacity, taken: [] }),
    initial: "open",
    states: {
      open: {
        on: {
          take: { guard: "has-free-seat", actions: "take" },
          free: { actions: "free" },
          admit: { guard: "is-not-overbooked" },
          darken: { target: "dark" },
        },
      },
      dark: { on: { darken: { meta: { ignored: { ru: "Уже темно", en: "It is dark already" } } } } },
    },
  }),
});
