import {
  commandFor,
  defineWorkflow,
  machineTypes,
  type OccasionOf,
  recorder,
  requirement,
  requirementGuards,
} from "@nastavnik/core";
import { setup } from "xstate";
import * as z from "zod";

type Excursion = { readonly places: number; readonly taken: number };

const text = (ru: string, en: string) => ({ ru, en });
const excursionCommand = commandFor<Excursion>();
const nothing = z.strictObject({});

const commands = {
  plan: excursionCommand({
    label: text("Запланировать", "Plan"),
    told: text("Запланирована", "Planned"),
    kind: "plan",
    payload: z.strictObject({ places: z.int().min(1) }),
    roles: ["teacher"],
  }),
  enrol: excursionCommand({
    label: text("Записаться", "Enrol"),
    told: text("Запись", "Enrolled"),
    kind: "plan",
    payload: nothing,
    roles: ["student"],
  }),
  approve: excursionCommand({
    label: text("Утвердить", "Approve"),
    told: text("Утверждена", "Approved"),
    kind: "order",
    payload: nothing,
    roles: ["head"],
  }),
  hold: excursionCommand({
    label: text("Провести", "Hold"),
    told: text("Проведена", "Held"),
    kind: "event",
    payload: nothing,
    roles: ["teacher"],
  }),
};

type ExcursionOccasion = OccasionOf<typeof commands>;

const hasPlaces = requirement<Excursion>({
  id: "has-places",
  title: text("Есть свободные места", "There are places left"),
  clause: "Порядок экскурсий, п. 2",
  force: "integrity",
  check: ({ places, taken }) => taken < places || fail("Мест нет", "No places are left"),
});

const isFull = requirement<Excursion>({
  id: "is-full",
  title: text("Все места заняты", "All places are taken"),
  clause: "Порядок экскурсий, п. 3",
  force: "integrity",
  check: ({ places, taken }) => taken === places || fail("Заняты не все места", "Some places are free"),
});

function fail(ru: string, en: string) {
  return { text: { ru, en } };
}

const requirements = { "may-enrol": hasPlaces, "may-be-approved": isFull };
const record = recorder<Excursion, ExcursionOccasion>();

/** An excursion that is planned, filled, approved and held. */
export const excursion = defineWorkflow({
  id: "excursion",
  version: 1,
  title: text("Экскурсия", "Excursion"),
  machine: setup({
    types: machineTypes<Excursion, ExcursionOccasion, "plan">(),
    guards: requirementGuards(requirements),
    actions: { take: record("enrol", ({ taken }) => ({ taken: taken + 1 })) },
  }).createMachine({
    id: "excursion",
    context: ({ input }) => ({ places: input.payload.places, taken: 0 }),
    initial: "planned",
    states: {
      planned: {
        on: {
          enrol: { guard: "may-enrol", actions: "take" },
          approve: { guard: "may-be-approved", target: "approved" },
        },
      },
      approved: { on: { hold: { target: "held" } } },
      held: { type: "final" },
    },
  }),
  roles: { teacher: text("учитель", "teacher"), student: text("ученик", "student"), head: text("директор", "head") },
  commands,
  creation: "plan",
  requirements,
  states: {
    planned: text("Запланирована", "Planned"),
    approved: text("Утверждена", "Approved"),
    held: text("Проведена", "Held"),
  },
});
