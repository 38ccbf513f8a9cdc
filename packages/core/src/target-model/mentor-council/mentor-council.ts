import { dayOf, defineWorkflow, machineTypes, requirementGuards } from "@nastavnik/core";
import { setup } from "xstate";
import { ofSchool, schoolRelation } from "../municipal-school/municipal-school-regulation.ts";
import { roles } from "../role/roles.ts";
import { standing } from "../role/standing.ts";
import { membershipActions } from "./membership/actions.ts";
import { mentorCouncilCommands, type MentorCouncilOccasion } from "./mentor-council-commands.ts";
import type { MentorCouncilContext } from "./mentor-council-context.ts";
import { mentorCouncilRequirements } from "./mentor-council-requirements.ts";
import { resolutionsActions } from "./resolutions/actions.ts";
import { sittingsActions } from "./sittings/actions.ts";
import { termDelays, termTimers } from "./term/delays.ts";
import { termEffectActions, termEffects } from "./term/effects.ts";

const again = { target: "at-work", reenter: true } as const;

const machine = setup({
  types: machineTypes<MentorCouncilContext, MentorCouncilOccasion, "create">(),
  guards: requirementGuards(mentorCouncilRequirements),
  delays: termDelays,
  actions: { ...membershipActions, ...sittingsActions, ...resolutionsActions, ...termEffectActions },
}).createMachine({
  id: "mentor-council",
  context: ({ input }) => {
    const { order, members, chair, secretary } = input.payload;
    return {
      begunOn: dayOf(input, input.world),
      order,
      members: [...new Set(members)],
      chair,
      ...(secretary !== undefined && { secretary }),
      former: [],
      sittings: {},
      resolutions: {},
    };
  },
  initial: "at-work",
  states: {
    "at-work": {
      // One timer watches all days, and is set anew by whatever changes them.
      after: { "council-deadline": { ...again, actions: "remindOfDeadline" } },
      on: {
        "change-members": { guard: "members-may-change", actions: "recordMembers" },
        "call-sitting": { ...again, guard: "sitting-may-be-called", actions: "recordCall" },
        "hold-sitting": { ...again, guard: "sitting-may-be-held", actions: "recordSitting" },
        "put-to-vote": [
          { ...again, guard: "resolution-is-adopted", actions: "recordAdoption" },
          { guard: "resolution-may-be-recorded", actions: "recordRejection" },
        ],
        "report-on-ask": { ...again, guard: "ask-may-be-reported", actions: "recordAskReport" },
        "check-ask": { ...again, guard: "ask-may-be-checked", actions: "recordAskCheck" },
        dissolve: { target: "dissolved", actions: "recordDissolution" },
      },
    },
    dissolved: { type: "final" },
  },
});

/**
 * A council of mentors of a municipality («муниципальный совет наставников»): created by an order, with sittings, votes, and
 * what its resolutions ask of whom and until when.
 */
export const mentorCouncil = defineWorkflow({
  id: "mentor-council",
  version: 1,
  title: { ru: "Совет наставников", en: "Mentor council" },
  machine,
  roles,
  commands: mentorCouncilCommands,
  creation: "create",
  creationGuard: "may-be-created",
  requirements: mentorCouncilRequirements,
  relations: schoolRelation,
  standing,
  regulation: (_instance, world, day) => ofSchool(world, day),
  effects: termEffects,
  timers: termTimers,
  states: {
    "at-work": { ru: "Работает", en: "At work" },
    dissolved: { ru: "Распущен", en: "Dissolved" },
  },
});
