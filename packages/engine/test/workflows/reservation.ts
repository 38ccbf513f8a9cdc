import {
  command,
  defineWorkflow,
  type OccasionOf,
  recorder,
  relatedInstance,
  relatedInstances,
  relatedPersonalData,
  requirement,
  requirementGuards,
  machineTypes,
} from "@nastavnik/core";
import { setup } from "xstate";
import * as z from "zod";

type Reservation = { readonly seats: number };
type Subject = { readonly instance: { readonly id: string; readonly parent?: string } };

const hallOf = ({ instance }: Subject) => ({ workflow: "hall", id: instance.parent ?? "" });

const commands = {
  reserve: command({
    label: { ru: "Забронировать", en: "Reserve" },
    told: { ru: "Забронировано", en: "Reserved" },
    kind: "reservation",
    payload: z.strictObject({
      seats: z.int().min(1).default(1),
      counted: z.enum(["by-hall", "by-group", "on-admission"]),
    }),
    roles: ["guest"],
    about: ({ instance }) => [instance.id],
    relations: ({ instance }) => ({
      hall: hallOf({ instance }),
      all: { workflow: "reservation", parent: instance.parent ?? "" },
      guest: { personalDataOf: instance.id },
    }),
    companions: ({ instance, payload }) =>
      payload.counted === "on-admission"
        ? [{ instance: hallOf({ instance }), type: "admit", payload: {} }]
        : payload.counted === "by-group"
          ? []
          : Array.from({ length: payload.seats }, () => ({
              instance: hallOf({ instance }),
              type: "take",
              payload: { guest: instance.id },
            })),
  }),
  cancel: command({
    label: { ru: "Отменить", en: "Cancel" },
    told: { ru: "Отменено", en: "Cancelled" },
    kind: "reservation",
    payload: z.strictObject({}),
    roles: ["guest"],
    companions: ({ instance }) => [{ instance: hallOf({ instance }), type: "free", payload: { guest: instance.id } }],
  }),
  pass: command({
    label: { ru: "Передать другому", en: "Pass on" },
    told: { ru: "Передано другому", en: "Passed on" },
    kind: "reservation",
    payload: z.strictObject({ to: z.string() }),
    roles: ["guest"],
    companions: ({ instance, payload }) => [
      { instance: hallOf({ instance }), type: "free", payload: { guest: instance.id } },
      { instance: hallOf({ instance }), type: "take", payload: { guest: payload.to } },
    ],
  }),
};
type ReservationOccasion = OccasionOf<typeof commands>;

const requirements = {
  "may-reserve": requirement<Reservation, ReservationOccasion>({
    id: "group-has-room",
    title: { ru: "Броней меньше, чем мест", en: "There are fewer reservations than seats" },
    clause: "House rules, 2",
    force: "law",
    needs: "payload",
    check: (_reservation, { world, type, payload }) => {
      if (type !== "reserve" || payload.counted !== "by-group") return true;
      const capacity = relatedInstance<{ capacity: number }>(world, "hall")?.context.capacity ?? 0;
      const present = relatedInstances(world, "all").length;
      return present < capacity || { text: { ru: `Броней: ${present}`, en: `Reservations: ${present}` } };
    },
  }),
  "is-adult": requirement<Reservation, ReservationOccasion>({
    id: "is-adult",
    title: { ru: "Гость совершеннолетний", en: "The guest is of age" },
    clause: "House rules, 3",
    force: "law",
    check: (_reservation, { world }) =>
      relatedPersonalData(world, "guest")?.["isMinor"] !== true || {
        text: { ru: "Гость несовершеннолетний", en: "The guest is a minor" },
      },
  }),
};

const reservationRequirements = {
  ...requirements,
  "may-be-made": {
    kind: "all",
    id: "may-be-made",
    title: { ru: "Бронь возможна", en: "The reservation is possible" },
    of: [requirements["may-reserve"], requirements["is-adult"]],
  } as const,
};

const record = recorder<Reservation, ReservationOccasion>();

/** A reservation of a hall, its parent; seats are counted by the hall, or by counting the reservations. */
export const reservation = defineWorkflow({
  id: "reservation",
  version: 1,
  title: { ru: "Бронь", en: "Reservation" },
  roles: { guest: { ru: "гость", en: "guest" }, system: { ru: "движок", en: "engine" } },
  commands,
  creation: "reserve",
  creationGuard: "may-be-made",
  requirements: reservationRequirements,
  states: { held: { ru: "действует", en: "held" }, cancelled: { ru: "отменена", en: "cancelled" } },
  effects: {
    confirm: { label: { ru: "Подтверждение", en: "Confirmation" }, data: (_context, { id }) => ({ command: id }) },
  },
  machine: setup({
    types: machineTypes<Reservation, ReservationOccasion, "reserve">(),
    guards: requirementGuards(reservationRequirements),
    actions: { confirm: () => {}, keep: record("pass", () => ({})) },
  }).createMachine({
    id: "reservation",
    context: ({ input }) => ({ seats: input.payload.seats }),
    initial: "held",
    states: {
      held: { entry: "confirm", on: { cancel: "cancelled", pass: { actions: "keep" } } },
      cancelled: { type: "final" },
    },
  }),
});
