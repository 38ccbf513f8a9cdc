import { command, defineWorkflow, machineTypes, type OccasionOf } from "@nastavnik/core";
import { setup } from "xstate";
import * as z from "zod";

const text = (ru: string, en: string) => ({ ru, en });

const commands = {
  create: command({
    label: text("Создать", "Create"),
    told: text("Создано", "Created"),
    kind: "creation",
    // What a schema makes of a payload may be no JSON any more.
    payload: z.strictObject({ at: z.coerce.date().optional() }) as never,
    personalData: z.looseObject({ bornOn: z.iso.date().exactOptional() }),
    about: ({ instance }) => [instance.id],
    roles: ["guest"],
  }),
};

/** A workflow that has one command and nothing to do. */
export const ageless = defineWorkflow({
  id: "ageless",
  version: 1,
  title: text("Без возраста", "Ageless"),
  roles: { guest: text("гость", "guest") },
  commands,
  creation: "create",
  requirements: {},
  states: { here: text("есть", "here") },
  machine: setup({
    types: machineTypes<object & Record<string, never>, OccasionOf<typeof commands>, "create">(),
  }).createMachine({
    id: "ageless",
    context: {},
    initial: "here",
    states: { here: {} },
  }),
});
