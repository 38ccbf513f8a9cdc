import { assertEvent, setup } from "xstate";
import { requirementGuards } from "../../requirement/requirement-guards.ts";
import { defineWorkflow } from "../../workflow/define-workflow.ts";
import { programmePolicies, programmeRelation } from "../programme/programme-policies.ts";
import { roles } from "../role/roles.ts";
import { fallsUnderLabourCode, unitActions } from "./unit-actions.ts";
import { unitCommands, type UnitOccasion } from "./unit-commands.ts";
import type { UnitContext } from "./unit-context.ts";
import { unitDelays } from "./unit-delays.ts";
import { unitRequirements } from "./unit-requirements.ts";
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

const types: { context: UnitContext; events: UnitOccasion; input: UnitOccasion } = {} as never;

const machine = setup({
  types,
  guards: requirementGuards(unitRequirements),
  delays: unitDelays,
  actions: { ...unitActions, remindOfMeeting: () => {} },
}).createMachine({
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
        meetings: {
          initial: "organizational",
          states: {
            organizational: {
              on: {
                "hold-meeting": { target: "trial", guard: "may-hold-organizational-first", actions: "recordMeeting" },
              },
            },
            trial: {
              on: { "hold-meeting": { target: "planning", guard: "may-hold-trial-working", actions: "recordMeeting" } },
            },
            planning: {
              on: { "hold-meeting": { target: "regular", guard: "may-hold-planning", actions: "recordMeeting" } },
            },
            regular: {
              after: {
                silence: [
                  { target: "regular", reenter: true, guard: "unit-not-suspended", actions: "remindOfMeeting" },
                  { target: "regular", reenter: true },
                ],
              },
              on: {
                "hold-meeting": [
                  { target: "regular", reenter: true, guard: "may-hold-regular", actions: "recordMeeting" },
                  { target: "held", guard: "may-hold-closing", actions: "recordMeeting" },
                ],
              },
            },
            held: { type: "final" },
          },
        },
        checklist: {
          initial: "empty",
          states: {
            empty: { on: { diagnose: { target: "draft", guard: "unit-not-suspended" } } },
            draft: {
              always: { target: "ranked", guard: "everyone-ranked" },
              on: { "rank-deficits": { guard: "ranking-may-be-agreed", actions: "recordRanking" } },
            },
            ranked: {
              on: {
                "certify-checklist": { target: "certified", guard: "checklist-may-be-certified" },
                "draw-up-plan": { guard: "plan-may-be-drawn-up", actions: "recordPlan" },
              },
            },
            certified: { on: { "draw-up-plan": { guard: "plan-may-be-drawn-up", actions: "recordPlan" } } },
          },
        },
        control: {
          initial: "none",
          states: {
            none: {
              on: {
                "carry-out-control": [
                  { guard: "current-control", actions: "recordControl" },
                  { target: "mid-term", guard: "mid-term-control", actions: "recordControl" },
                  { target: "final", guard: "final-control", actions: "recordControl" },
                ],
              },
            },
            "mid-term": {
              on: {
                "carry-out-control": [
                  { guard: "current-control", actions: "recordControl" },
                  { target: "final", guard: "final-control", actions: "recordControl" },
                ],
              },
            },
            final: { type: "final" },
          },
        },
        assignment: {
          initial: "in-force",
          states: {
            "in-force": {
              on: {
                suspend: { target: "suspended", actions: "recordSuspension" },
                "cancel-assignment": { target: "under-notice", guard: "under-labour-code" },
                "refuse-assignment": { target: "refused", guard: "refuses-with-notice" },
              },
            },
            suspended: {
              on: {
                suspend: { actions: "recordSuspension" },
                resume: { target: "in-force", guard: "may-be-resumed", actions: "liftSuspension" },
                "cancel-assignment": { target: "under-notice", guard: "under-labour-code" },
                "refuse-assignment": { target: "refused", guard: "refuses-with-notice" },
              },
            },
            // A notice runs on through a suspension.
            "under-notice": {
              after: { notice: { target: "#unit.seeking-mentor", actions: "recordCancellation" } },
              on: {
                suspend: { actions: "recordSuspension" },
                resume: { guard: "may-be-resumed", actions: "liftSuspension" },
              },
            },
            refused: {
              after: { "refusal-notice": { target: "#unit.seeking-mentor", actions: "recordRefusal" } },
              on: {
                suspend: { actions: "recordSuspension" },
                resume: { guard: "may-be-resumed", actions: "liftSuspension" },
              },
            },
          },
        },
        replacement: {
          initial: "none",
          states: {
            none: { on: { "request-replacement": { target: "requested", guard: "replacement-ground" } } },
            requested: {
              on: {
                "grant-replacement": { target: "#unit.seeking-mentor", actions: "recordReplacement" },
                "deny-replacement": "none",
              },
            },
          },
        },
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
  states: unitStates,
});
