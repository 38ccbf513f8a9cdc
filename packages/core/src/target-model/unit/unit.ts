import { assertEvent } from "xstate";
import { defineWorkflow } from "../../workflow/define-workflow.ts";
import { programmePolicies, programmeRelation } from "../programme/programme-policies.ts";
import { roles } from "../role/roles.ts";
import { assignment } from "./chart/assignment.ts";
import { checklist } from "./chart/checklist.ts";
import { control } from "./chart/control.ts";
import { meetings } from "./chart/meetings.ts";
import { replacement } from "./chart/replacement.ts";
import { fallsUnderLabourCode } from "./unit-actions.ts";
import { unitCommands } from "./unit-commands.ts";
import type { UnitContext } from "./unit-context.ts";
import { unitTimers } from "./unit-delays.ts";
import { unitRequirements } from "./unit-requirements.ts";
import { unitSetup } from "./unit-setup.ts";
import { unitStates } from "./unit-states.ts";

const reportsAndEndings = {
  "submit-report": { guard: "is-party", actions: "recordReport" },
  "approve-report": { guard: "report-may-be-approved", actions: "approveReport" },
  close: { target: "closed", guard: "may-be-closed", actions: "recordClosing" },
  resign: [
    { target: "seeking-mentor", guard: "resigns-personally", actions: "recordResignation" },
    { guard: "resigns-fulfilled", actions: "recordFulfilment" },
  ],
  "refuse-assignment": { target: "seeking-mentor", guard: "refuses-at-once", actions: "recordRefusal" },
  "remove-mentor": { target: "seeking-mentor", guard: "negligence-recorded", actions: "recordRemoval" },
  "lose-participant": [
    { target: "seeking-mentor", guard: "loses-mentor", actions: "loseMentor" },
    { target: "dissolved", guard: "loses-last-mentee", actions: "recordEnding" },
    { guard: "loses-one-mentee", actions: "loseMentee" },
  ],
  dissolve: { target: "dissolved", actions: "recordEnding" },
} as const;

const beforeApproval = {
  decline: { target: "turned-down", guard: "is-party", actions: "recordEnding" },
  suspend: { target: "turned-down", actions: "recordEnding" },
  "lose-participant": [
    { target: "turned-down", guard: "loses-mentor", actions: "recordEnding" },
    { target: "dissolved", guard: "loses-last-mentee-after-work", actions: "recordEnding" },
    { target: "declined", guard: "loses-last-mentee", actions: "recordEnding" },
    { guard: "loses-one-mentee", actions: "loseMentee" },
  ],
  "attach-contract-addendum": { actions: "recordAddendum" },
} as const;

const machine = unitSetup.createMachine({
  id: "unit",
  options: { maxIterations: 10 },
  context: ({ input }) => {
    assertEvent(input, "propose");
    const { mentor, mentees, form, roleModel, period } = input.payload;
    return {
      mentor,
      mentees,
      form,
      roleModel,
      period,
      consents: {},
      isUnderLabourCode: fallsUnderLabourCode(input, mentor, mentees),
      mentors: [{ mentor, from: input.at.toString() }],
      meetings: {},
      rankedBy: [],
      plans: [],
      controls: {},
      reports: {},
      isFulfilledEarly: false,
    };
  },
  initial: "proposed",
  states: {
    proposed: {
      // Also when the last who had not answered leaves the group.
      always: { target: "agreed", guard: "everyone-consented" },
      after: { reply: { target: "turned-down", actions: "recordNoReply" } },
      on: { ...beforeApproval, consent: { guard: "is-party", actions: "recordConsent" } },
    },
    agreed: {
      on: {
        ...beforeApproval,
        approve: { target: "working", guard: "may-be-approved", actions: "recordApproval" },
      },
    },
    "turned-down": {
      always: [
        { target: "seeking-mentor", guard: "had-earlier-mentor", actions: "goOnSeeking" },
        { target: "declined" },
      ],
    },
    working: {
      type: "parallel",
      on: reportsAndEndings,
      states: {
        meetings,
        checklist,
        control,
        assignment,
        replacement,
      },
    },
    "seeking-mentor": {
      on: {
        "assign-mentor": { target: "proposed", guard: "may-be-reassigned", actions: "assignMentor" },
        dissolve: { target: "dissolved", actions: "recordEnding" },
        "lose-participant": [
          { target: "dissolved", guard: "loses-last-waiting-mentee", actions: "recordEnding" },
          { guard: "loses-waiting-mentee", actions: "loseMentee" },
        ],
      },
    },
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
  relations: programmeRelation,
  policies: (_instance, world) => programmePolicies(world),
  effects: {
    remindOfMeeting: {
      label: { ru: "Давно не было встречи", en: "No meeting for a long time" },
      data: (context, occasion) => ({
        unit: occasion.instance.id,
        mentor: (context as unknown as UnitContext).mentor,
        last: (context as unknown as UnitContext).lastMeetingAt,
      }),
    },
  },
  timers: unitTimers,
  states: unitStates,
});
