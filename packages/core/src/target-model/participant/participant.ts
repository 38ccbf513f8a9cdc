import { defineWorkflow } from "@nastavnik/core";
import { ofProgramme, programmeRelation } from "../programme/programme-regulation.ts";
import { ownTitles } from "../organisation/own-titles.ts";
import { roles } from "../role/roles.ts";
import { standing } from "../role/standing.ts";
import { clearancesTimers } from "./clearances/delays.ts";
import { clearancesEffects } from "./clearances/effects.ts";
import { consentsTransitions, leaving } from "./consents/chart.ts";
import { consentsTimers } from "./consents/delays.ts";
import { consentsEffects } from "./consents/effects.ts";
import { outside } from "./leaving/chart.ts";
import { participantCommands } from "./participant-commands.ts";
import { participantRequirements } from "./participant-requirements.ts";
import { participantSetup } from "./participant-setup.ts";
import { participantStates } from "./participant-states.ts";
import { completed, offered, paired, placesTransitions, searching, supported } from "./places/chart.ts";
import { practicesTransitions } from "./practices/transitions.ts";
import { entry, intake } from "./registry/chart.ts";
import { firstContext } from "./registry/first-context.ts";
import { seatsTransitions } from "./seats/transitions.ts";
import { listed, ready, removed, selected, selectionTransitions } from "./selection/chart.ts";

const machine = participantSetup.createMachine({
  id: "participant",
  options: { maxIterations: 10 },
  context: ({ input }) => {
    return firstContext(input);
  },
  initial: "intake",
  on: {
    ...consentsTransitions,
    ...seatsTransitions,
    ...placesTransitions,
    ...selectionTransitions,
    ...practicesTransitions,
  },
  states: {
    intake,
    registered: {
      initial: "searching",
      on: {
        ...entry,
        "change-entry": { guard: "entry-may-be-changed", actions: "changeEntry" },
        "correct-entry": [
          { target: "intake", guard: "entry-may-be-moved", actions: "correctEntry" },
          { guard: "entry-may-be-corrected", actions: "correctEntry" },
        ],
        "end-participation": { target: "withdrawn", actions: "endParticipation" },
        withdraw: { target: "withdrawn", actions: "leaveProgramme" },
      },
      states: { searching, supported, offered, paired, completed, listed, selected, ready, removed },
    },
    declined: outside,
    withdrawn: outside,
    leaving,
    departed: { type: "final" },
  },
});

/** One mentee or mentor of a programme: intake, consents, registry, selection and training, availability, leaving. */
export const participant = defineWorkflow({
  id: "participant",
  version: 1,
  title: { ru: "Участник", en: "Participant" },
  machine,
  roles,
  commands: participantCommands,
  creation: "register",
  creationGuard: "may-be-registered",
  requirements: participantRequirements,
  relations: programmeRelation,
  standing,
  regulation: (_instance, world, day) => ofProgramme(world, day),
  wording: ownTitles,
  effects: { ...consentsEffects, ...clearancesEffects },
  timers: { ...consentsTimers, ...clearancesTimers },
  states: participantStates,
});
