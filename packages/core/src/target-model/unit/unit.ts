import { dayOf, defineWorkflow } from "@nastavnik/core";
import { ofProgramme, programmeRelation } from "../programme/programme-regulation.ts";
import { ownTitles } from "../organisation/own-titles.ts";
import { roles } from "../role/roles.ts";
import { standing } from "../role/standing.ts";
import { assignmentTimers } from "./assignment/delays.ts";
import { assignmentRegion } from "./assignment/region.ts";
import { assignmentTransitions } from "./assignment/transitions.ts";
import { checklistRegion } from "./checklist/region.ts";
import { closingTransitions } from "./closing/transitions.ts";
import { controlsTimers } from "./controls/delays.ts";
import { controlsEffects } from "./controls/effects.ts";
import { controlsRegion } from "./controls/region.ts";
import { extensionTransitions } from "./extension/transitions.ts";
import { firstContext } from "./forming/beginning.ts";
import { agreed, proposed, turnedDown } from "./forming/chart.ts";
import { partnerRelation, partnership } from "./forming/partner.ts";
import { formingTimers } from "./forming/delays.ts";
import { leavingTimers } from "./leaving/delays.ts";
import { leavingEffects } from "./leaving/effects.ts";
import { leavingTransitions } from "./leaving/transitions.ts";
import { meetingsTimers } from "./meetings/delays.ts";
import { meetingsEffects } from "./meetings/effects.ts";
import { meetingsRegion } from "./meetings/region.ts";
import { ownProgrammeTransitions } from "./programme-of-its-own/transitions.ts";
import { replacementRegion } from "./replacement/region.ts";
import { seekingMentor } from "./replacement/seeking-mentor.ts";
import { termTimers } from "./term/delays.ts";
import { termEffects } from "./term/effects.ts";
import { termRegion } from "./term/region.ts";
import { whenItHappened } from "../when-it-happened.ts";
import { unitCommands } from "./unit-commands.ts";
import { unitRequirements } from "./unit-requirements.ts";
import { unitSetup } from "./unit-setup.ts";
import { unitStates } from "./unit-states.ts";

const machine = unitSetup.createMachine({
  id: "unit",
  options: { maxIterations: 10 },
  context: ({ input }) => {
    const { mentor, mentorProgramme, mentees, form, roleModel, format, period } = input.payload;
    return {
      ...firstContext(whenItHappened(input), mentor, mentees),
      begunOn: dayOf(input, input.world),
      mentees,
      ...(mentorProgramme === undefined ? {} : partnership(input, mentorProgramme)),
      form,
      roleModel,
      ...(format === undefined ? {} : { format }),
      period,
      edition: input.regulation.edition.hash,
    };
  },
  initial: "proposed",
  states: {
    proposed,
    agreed,
    "turned-down": turnedDown,
    working: {
      type: "parallel",
      on: {
        ...closingTransitions,
        ...extensionTransitions,
        ...leavingTransitions,
        ...assignmentTransitions,
        ...ownProgrammeTransitions,
      },
      states: {
        meetings: meetingsRegion,
        checklist: checklistRegion,
        control: controlsRegion,
        assignment: assignmentRegion,
        replacement: replacementRegion,
        term: termRegion,
      },
    },
    "seeking-mentor": seekingMentor,
    closed: { type: "final" },
    declined: { type: "final" },
    dissolved: { type: "final" },
  },
});

/** A mentoring pair or group: proposal, consents, order, meetings, controls, replacement, closing. */
export const unit = defineWorkflow({
  id: "unit",
  version: 1,
  title: { ru: "Пара (группа)", en: "Mentoring unit" },
  machine,
  roles,
  commands: unitCommands,
  creation: "propose",
  creationGuard: "may-be-proposed",
  requirements: unitRequirements,
  relations: (subject) => ({ ...programmeRelation(subject), ...partnerRelation(subject) }),
  standing,
  regulation: ({ context }, world, day) => ofProgramme(world, day, context.edition),
  wording: ownTitles,
  effects: { ...meetingsEffects, ...controlsEffects, ...leavingEffects, ...termEffects },
  timers: {
    ...formingTimers,
    ...meetingsTimers,
    ...controlsTimers,
    ...assignmentTimers,
    ...leavingTimers,
    ...termTimers,
  },
  states: unitStates,
});
