import { dayOf, defineWorkflow, machineTypes, requirementGuards } from "@nastavnik/core";
import { setup } from "xstate";
import { ofProgramme, programmeRelation } from "../programme/programme-regulation.ts";
import { roles } from "../role/roles.ts";
import { standing } from "../role/standing.ts";
import { partnerAgreementActions } from "./partner-agreement-actions.ts";
import { partnerAgreementCommands, type PartnerAgreementOccasion } from "./partner-agreement-commands.ts";
import type { PartnerAgreementContext } from "./partner-agreement-context.ts";
import { partnerAgreementRequirements } from "./partner-agreement-requirements.ts";
import {
  partnerAgreementDelays,
  partnerAgreementEffectActions,
  partnerAgreementEffects,
  partnerAgreementTimers,
} from "./partner-agreement-term.ts";

const machine = setup({
  types: machineTypes<PartnerAgreementContext, PartnerAgreementOccasion, "draw-up">(),
  guards: requirementGuards(partnerAgreementRequirements),
  delays: partnerAgreementDelays,
  actions: { ...partnerAgreementActions, ...partnerAgreementEffectActions },
}).createMachine({
  id: "partner-agreement",
  options: { maxIterations: 10 },
  context: ({ input }) => ({ ...input.payload, begunOn: dayOf(input, input.world), extensions: [] }),
  initial: "drawn-up",
  states: {
    "drawn-up": {
      always: { target: "in-force", guard: "both-have-signed", actions: "recordForce" },
      on: {
        sign: { guard: "may-be-signed", actions: "recordOrganisationSignature" },
        "sign-for-partner": { guard: "may-be-signed", actions: "recordPartnerSignature" },
        "set-aside": { target: "set-aside" },
      },
    },
    "in-force": {
      after: { "partner-term": { target: "ended", actions: "recordExpiry" } },
      on: {
        extend: { target: "in-force", reenter: true, guard: "may-be-extended", actions: "recordExtension" },
        end: { target: "ended", actions: "recordEnd" },
      },
      initial: "running",
      states: {
        running: { after: { "partner-term-near": { target: "near-its-end", actions: "remindOfPartnerTerm" } } },
        "near-its-end": {},
      },
    },
    "set-aside": { type: "final" },
    ended: { type: "final" },
  },
});

/**
 * An agreement of the organisation with a social partner («соглашение о сотрудничестве с социальным партнёром»): partner,
 * subjects and term, in force once both have signed, extended by an additional agreement, over with its term or ended early.
 */
export const partnerAgreement = defineWorkflow({
  id: "partner-agreement",
  version: 1,
  title: { ru: "Соглашение с социальным партнёром", en: "Agreement with a social partner" },
  machine,
  roles,
  commands: partnerAgreementCommands,
  creation: "draw-up",
  creationGuard: "may-be-drawn-up",
  requirements: partnerAgreementRequirements,
  relations: programmeRelation,
  standing,
  regulation: (_instance, world, day) => ofProgramme(world, day),
  effects: partnerAgreementEffects,
  timers: partnerAgreementTimers,
  states: {
    "drawn-up": { ru: "Составлено, подписывается", en: "Drawn up, being signed" },
    "in-force": { ru: "Действует", en: "In force" },
    "in-force.running": { ru: "Срок идёт", en: "The term runs" },
    "in-force.near-its-end": { ru: "Скоро закончится", en: "Will end soon" },
    "set-aside": { ru: "Не подписано", en: "Not signed" },
    ended: { ru: "Закончилось", en: "Ended" },
  },
});
