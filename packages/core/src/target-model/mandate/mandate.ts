import { defineWorkflow, machineTypes, recorder, requirementGuards } from "@nastavnik/core";
import { setup } from "xstate";
import { roles } from "../role/roles.ts";
import { mandateCommands, type MandateOccasion } from "./mandate-commands.ts";
import type { MandateContext } from "./mandate-context.ts";
import { mandateRequirements } from "./mandate-requirements.ts";

const record = recorder<MandateContext, MandateOccasion>();

const machine = setup({
  types: machineTypes<MandateContext, MandateOccasion, "record">(),
  guards: requirementGuards(mandateRequirements),
  actions: {
    recordEnd: record("end", (_context, { payload }) => ({ until: payload.until, endedBy: payload.document })),
  },
}).createMachine({
  id: "mandate",
  context: ({ input }) => {
    const { person, as, from, until, scope, document } = input.payload;
    return {
      person,
      as,
      from,
      document,
      ...(until === undefined ? {} : { until }),
      ...(scope === undefined ? {} : { scope }),
      organisation: input.actor.organisation,
    };
  },
  initial: "recorded",
  states: {
    recorded: { on: { end: { target: "ended", guard: "may-be-ended", actions: "recordEnd" } } },
    ended: { type: "final" },
  },
});

/** That one person may act for another; its parent is whoever acts. It counts from its first to its last day. */
export const mandate = defineWorkflow({
  id: "mandate",
  version: 1,
  title: { ru: "Полномочие", en: "Mandate" },
  machine,
  roles,
  commands: mandateCommands,
  creation: "record",
  creationGuard: "may-be-recorded",
  requirements: mandateRequirements,
  states: {
    recorded: { ru: "Внесено", en: "Recorded" },
    ended: { ru: "Прекращено", en: "Ended" },
  },
});
