import { type CommandDefinition, defineWorkflow } from "@nastavnik/core";
import { createMachine } from "xstate";
import { z } from "zod";

const text = { ru: "заявка", en: "request" };
const command = {
  label: text,
  told: text,
  kind: "any",
  payload: z.strictObject({}),
  roles: ["clerk"],
} as CommandDefinition;

/** A request that is filed and answered, and then lies about. */
const request = defineWorkflow({
  id: "request",
  version: 1,
  title: text,
  roles: { clerk: { ru: "секретарь", en: "clerk" } },
  creation: "file",
  machine: createMachine({
    id: "request",
    context: {},
    initial: "filed",
    states: { filed: { on: { answer: "answered" } }, answered: {} },
  }),
  commands: { file: command, answer: command },
  requirements: {},
  states: { filed: text, answered: text },
});

export const world = { workflows: [request], places: [{ workflow: "request", id: "1" }] };
