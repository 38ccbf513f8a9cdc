import { dayOf, defineWorkflow } from "@nastavnik/core";
import { ofProgramme, programmeRelation } from "../programme/programme-regulation.ts";
import { roles } from "../role/roles.ts";
import { standing } from "../role/standing.ts";
import { approved } from "./approval/chart.ts";
import { checklistRegion } from "./checklist/region.ts";
import { controlsRegion } from "./controls/region.ts";
import { controlsTransitions } from "./controls/transitions.ts";
import { agreed, draft } from "./drafting/chart.ts";
import { contentIn } from "./drafting/contents.ts";
import { endingTransitions } from "./ending/transitions.ts";
import { extensionTransitions } from "./extension/transitions.ts";
import { noWorkYet } from "./no-work-yet.ts";
import { personalProgrammeCommands } from "./personal-programme-commands.ts";
import { personalProgrammeRequirements } from "./personal-programme-requirements.ts";
import { personalProgrammeSetup } from "./personal-programme-setup.ts";
import { personalProgrammeStates } from "./personal-programme-states.ts";
import { plansRegion } from "./plans/region.ts";
import { productsTransitions } from "./products/transitions.ts";
import { publicationTransitions } from "./publication/transitions.ts";
import { reportsTransitions } from "./reports/transitions.ts";
import { completed } from "./results/chart.ts";
import { evidenceTransitions, planningTransitions } from "./results/transitions.ts";
import { rightsTransitions } from "./rights/transitions.ts";
import { coAuthorsOf, mentorOf } from "./rule.ts";
import { termTimers } from "./term/delays.ts";
import { termEffects } from "./term/effects.ts";
import { termRegion } from "./term/region.ts";
import { trainingTransitions } from "./training/transitions.ts";
import { unitOf } from "./unit-of.ts";
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
    ...noWorkYet,
  }),
  initial: "draft",
  states: {
    draft: { ...draft, on: { ...endingTransitions, ...planningTransitions, ...draft.on } },
    agreed: { ...agreed, on: { ...endingTransitions, ...planningTransitions, ...agreed.on } },
    approved: {
      ...approved,
      on: { ...endingTransitions, ...planningTransitions, ...publicationTransitions, ...approved.on },
    },
    "in-work": {
      type: "parallel",
      on: {
        ...endingTransitions,
        ...planningTransitions,
        ...evidenceTransitions,
        ...trainingTransitions,
        ...controlsTransitions,
        ...productsTransitions,
        ...publicationTransitions,
        ...reportsTransitions,
        ...extensionTransitions,
        ...rightsTransitions,
        complete: { target: "completed", guard: "may-be-completed", actions: "recordCompletion" },
      },
      states: { term: termRegion, checklist: checklistRegion, plans: plansRegion, controls: controlsRegion },
    },
    completed: {
      ...completed,
      on: {
        "account-for-parties": { actions: "accountForParties" },
        ...evidenceTransitions,
        ...publicationTransitions,
      },
    },
    cancelled: { type: "final" },
  },
});

/**
 * The personalised programme of a pair or group: drawn up by its mentor, agreed on by its mentees, approved, carried out,
 * completed or cancelled. It belongs to exactly one programme of the organisation, its parent.
 */
export const personalProgramme = defineWorkflow({
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
  regulation: ({ context }, world, day) => ofProgramme(world, day, context.edition ?? unitOf(world)?.context.edition),
  effects: termEffects,
  timers: termTimers,
  states: personalProgrammeStates,
});
