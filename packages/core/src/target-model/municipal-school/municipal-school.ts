import { defineWorkflow } from "@nastavnik/core";
import { regulationOn } from "../programme/programme-regulation.ts";
import { roles } from "../role/roles.ts";
import { standing } from "../role/standing.ts";
import { consentsTimers } from "./consents/delays.ts";
import { consentsEffects } from "./consents/effects.ts";
import { consentsRegion } from "./consents/region.ts";
import { firstContext } from "./foundation/first-context.ts";
import { mentorsTransitions } from "./mentors/transitions.ts";
import { municipalSchoolCommands } from "./municipal-school-commands.ts";
import { municipalSchoolRequirements } from "./municipal-school-requirements.ts";
import { municipalSchoolSetup } from "./municipal-school-setup.ts";
import { municipalSchoolStates } from "./municipal-school-states.ts";
import { termTimers } from "./term/delays.ts";
import { termEffects } from "./term/effects.ts";
import { approvedLife } from "./term/region.ts";
import { workTransitions } from "./work-transitions.ts";

const machine = municipalSchoolSetup.createMachine({
  id: "municipal-school",
  type: "parallel",
  options: { maxIterations: 10 },
  context: ({ input }) => firstContext(input),
  states: {
    life: {
      initial: "drafted",
      states: {
        drafted: {
          on: {
            ...mentorsTransitions,
            ...workTransitions,
            "approve-programme": { target: "approved", guard: "programme-may-be-approved", actions: "recordApproval" },
          },
        },
        approved: {
          ...approvedLife,
          on: {
            ...mentorsTransitions,
            ...workTransitions,
            "change-curator": { guard: "curator-may-be-changed", actions: "recordCurator" },
            complete: { target: "completed", guard: "school-may-be-completed", actions: "recordCompletion" },
          },
        },
        completed: {
          on: {
            "check-execution": { guard: "report-may-be-checked", actions: "recordCheck" },
            "share-experience": { guard: "experience-may-be-shared", actions: "recordExperience" },
            publish: { guard: "may-be-published", actions: "recordPublication" },
          },
        },
        cancelled: {},
      },
    },
    consents: consentsRegion,
  },
});

/**
 * A municipal school of mentors («муниципальная школа наставничества»): a programme of a municipality that an order approves,
 * with mentors of several schools, tracks, requests of teachers, an assessment of what was planned, and publications.
 */
export const municipalSchool = defineWorkflow({
  id: "municipal-school",
  version: 1,
  title: { ru: "Муниципальная школа наставничества", en: "Municipal school of mentors" },
  machine,
  roles,
  commands: municipalSchoolCommands,
  creation: "found",
  creationGuard: "may-be-founded",
  requirements: municipalSchoolRequirements,
  standing,
  regulation: ({ context }, _world, day) => regulationOn(context, day),
  effects: { ...consentsEffects, ...termEffects },
  timers: { ...consentsTimers, ...termTimers },
  states: municipalSchoolStates,
});
