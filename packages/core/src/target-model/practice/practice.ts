import { dayOf, defineWorkflow, type Instance } from "@nastavnik/core";
import { ofProgramme } from "../programme/programme-regulation.ts";
import { roles } from "../role/roles.ts";
import { standing } from "../role/standing.ts";
import { firstContext } from "./drafting/first-context.ts";
import type { PracticeContext } from "./practice-context.ts";
import { practiceCommands } from "./practice-commands.ts";
import { practiceRelations } from "./practice-command.ts";
import { practiceRequirements } from "./practice-requirements.ts";
import { practiceSetup } from "./practice-setup.ts";
import { practiceStates } from "./practice-states.ts";

const revise = { target: "draft", actions: "beginVersion" } as const;
const publish = { target: "published", guard: "may-be-published", actions: "recordPublication" } as const;
const describe = { target: "described", guard: "may-be-described", actions: "recordDescription" } as const;

const machine = practiceSetup.createMachine({
  id: "practice",
  options: { maxIterations: 10 },
  context: ({ input }) => firstContext(input, dayOf(input, input.world)),
  initial: "draft",
  on: {
    "take-out": { guard: "may-be-taken-out", actions: "recordTakingOut" },
    withdraw: { target: ".withdrawn", actions: "recordWithdrawal" },
    "lose-programme": { target: ".withdrawn", guard: "was-never-published", actions: "recordProgrammeLoss" },
    "lose-person": { target: ".withdrawn", guard: "names-person", actions: "recordLoss" },
  },
  states: {
    draft: {
      on: {
        "complete-card": { actions: "recordCard" },
        "add-to-case": { guard: "material-may-be-added", actions: "recordMaterial" },
        "remove-from-case": { guard: "material-may-be-removed", actions: "dropMaterial" },
        submit: { target: "under-review", guard: "may-be-submitted", actions: "recordSubmission" },
        // An organisation that asks for no review or no description goes on without it.
        describe,
        publish,
      },
    },
    "under-review": {
      always: { target: "reviewed", guard: "review-passed" },
      on: { "record-review": { guard: "review-may-be-recorded", actions: "recordReview" }, revise },
    },
    reviewed: { on: { describe, publish, revise } },
    described: { on: { describe, publish, revise } },
    published: {
      on: {
        recommend: { guard: "may-be-recommended", actions: "recordRecommendation" },
        "record-level-review": { guard: "level-review-may-be-recorded", actions: "recordLevelReview" },
        accept: { guard: "may-be-accepted", actions: "recordAcceptance" },
        "send-back": { guard: "may-be-sent-back", actions: "recordSendingBack" },
        revise,
      },
    },
    withdrawn: { type: "final" },
  },
});

/**
 * A practice of mentoring: drawn up from what was packaged, with its info card and the mentor's case, reviewed by experts,
 * described in the organisation's own form, published on its site, recommended to the levels above and accepted by them
 * or sent back, revised in versions, withdrawn. Its parent is the organisation's programme.
 */
export const practice = defineWorkflow({
  id: "practice",
  version: 1,
  title: { ru: "Практика наставничества", en: "Practice of mentoring" },
  machine,
  roles,
  commands: practiceCommands,
  creation: "draw-up",
  creationGuard: "may-be-drawn-up",
  requirements: practiceRequirements,
  relations: practiceRelations,
  standing,
  regulation: ({ context: { edition } }: Instance<PracticeContext>, world, day) => ofProgramme(world, day, edition),
  states: practiceStates,
});
