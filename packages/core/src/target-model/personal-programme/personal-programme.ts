import { dayOf, defineWorkflow } from "@nastavnik/core";
import { ofProgramme, programmeRelation } from "../programme/programme-regulation.ts";
import { roles } from "../role/roles.ts";
import { standing } from "../role/standing.ts";
import { approved } from "./approval/chart.ts";
import { agreed, draft } from "./drafting/chart.ts";
import { contentIn } from "./drafting/contents.ts";
import { endingTransitions } from "./ending/transitions.ts";
import { personalProgrammeCommands } from "./personal-programme-commands.ts";
import type { PersonalProgrammeContext } from "./personal-programme-context.ts";
import { personalProgrammeRequirements } from "./personal-programme-requirements.ts";
import { personalProgrammeSetup } from "./personal-programme-setup.ts";
import { personalProgrammeStates } from "./personal-programme-states.ts";
import { coAuthorsOf, mentorOf } from "./rule.ts";
import { termTimers } from "./term/delays.ts";
import { termEffects } from "./term/effects.ts";
import { termRegion } from "./term/region.ts";
import { unitRelation } from "./unit-relation.ts";

const machine = personalProgrammeSetup.createMachine({
  id: "personal-programme",
  options: { maxIterations: 10 },
  context: ({ input }) => ({
    ...contentIn(input.payload),
    begunOn: dayOf(input, input.world),
    unit: input.payload.unit,
    author: mentorOf(input) ?? input.actor.id,
    mentor: mentorOf(input) ?? input.actor.id,
    mentees: coAuthorsOf(input),
    edition: input.regulation.edition.hash,
    version: 1,
    formerVersions: [],
    agreements: {},
  }),
  initial: "draft",
  states: {
    draft: { ...draft, on: { ...endingTransitions, ...draft.on } },
    agreed: { ...agreed, on: { ...endingTransitions, ...agreed.on } },
    approved: { ...approved, on: { ...endingTransitions, ...approved.on } },
    "in-work": {
      type: "parallel",
      on: {
        ...endingTransitions,
        complete: { target: "completed", guard: "may-be-completed", actions: "recordCompletion" },
      },
      states: { term: termRegion },
    },
    completed: { on: { "account-for-parties": { actions: "accountForParties" } } },
    cancelled: { type: "final" },
  },
});

/**
 * The personalised programme of a pair or group: drawn up by its mentor, agreed on by its mentees, approved, carried out,
 * completed or cancelled. It belongs to exactly one programme of the organisation, its parent.
 */
export const personalProgramme = defineWorkflow<PersonalProgrammeContext>({
  id: "personal-programme",
  version: 1,
  title: { ru: "Персонализированная программа", en: "Personalised programme" },
  machine,
  roles,
  commands: personalProgrammeCommands,
  creation: "draw-up",
  creationGuard: "may-be-drawn-up",
  requirements: personalProgrammeRequirements,
  relations: ({ instance, context, payload }) => ({
    ...programmeRelation({ instance }),
    ...unitRelation(context, payload),
  }),
  standing,
  regulation: ({ context }, world, day) => ofProgramme(world, day, context.edition),
  effects: termEffects,
  timers: termTimers,
  states: personalProgrammeStates,
});
