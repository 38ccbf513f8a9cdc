import { type CommandDefinition, defineWorkflow, requirement } from "@nastavnik/core";
import { createMachine } from "xstate";
import * as z from "zod";

const text = { ru: "заявка", en: "request" };
const command = {
  label: text,
  told: text,
  kind: "any",
  payload: z.strictObject({}),
  roles: ["clerk"],
} as CommandDefinition;

/** A request that is filed and answered, and then lies about; perhaps nobody may answer. */
const request = (mayAnswer: boolean) =>
  defineWorkflow({
    id: "request",
    version: 1,
    title: text,
    roles: { clerk: { ru: "секретарь", en: "clerk" } },
    creation: "file",
    machine: createMachine({
      id: "request",
      context: {},
      initial: "filed",
      states: { filed: { on: { answer: { target: "answered", guard: "open" } } }, answered: {} },
    }),
    commands: { file: command, answer: command },
    requirements: {
      open: requirement({
        id: "open",
        title: text,
        clause: "1",
        force: "integrity",
        check: () => mayAnswer || { text: { ru: "ответ закрыт", en: "answers are shut" } },
      }),
    },
    states: { filed: text, answered: text },
  });

const places = [{ workflow: "request", id: "1" }];

export const world = { workflows: [request(true)], places };

/** Another edition of it. */
export const shut = { workflows: [request(false)], places };
