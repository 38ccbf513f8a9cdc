import { assertEvent, setup } from "xstate";
import { requirementGuards } from "../../requirement/requirement-guards.ts";
import { defineWorkflow } from "../../workflow/define-workflow.ts";
import type { Happening } from "../../workflow/happening.ts";
import { daysOf } from "../policy/day-policies.ts";
import { programmePolicies, programmeRelation } from "../programme/programme-policies.ts";
import { roles } from "../role/roles.ts";
import type { HappeningKind } from "../vocabulary/happening-kinds.ts";
import { participantActions } from "./participant-actions.ts";
import { participantCommands, type ParticipantOccasion } from "./participant-commands.ts";
import type { ParticipantContext } from "./participant-context.ts";
import { participantRequirements } from "./participant-requirements.ts";
import { participantStates } from "./participant-states.ts";

/** R29: processing stops within 30 calendar days, to the end of the last one in the organisation's time zone. */
function untilProcessingStops({ event: { at, world, policies } }: { event: ParticipantOccasion }): number {
  const days = daysOf(policies, "processing-stop-days");
  const due = world.calendar.startOf(world.calendar.dateOf(at).add({ days: days + 1 }));
  return at.until(due).total("milliseconds");
}

const entry = {
  "answer-questionnaire": { guard: "questionnaire-may-be-answered", actions: "recordQuestionnaire" },
  "give-consent": { guard: "consent-may-be-given", actions: "recordConsent" },
  "provide-clearance": { actions: "recordClearance" },
  "add-third-party-information": { guard: "information-may-be-added", actions: "recordInformation" },
} as const;

const delays = { "processing-stop": untilProcessingStops };

const types: { context: ParticipantContext; events: ParticipantOccasion; input: ParticipantOccasion } = {} as never;

const machine = setup({
  types,
  guards: requirementGuards(participantRequirements),
  delays,
  actions: { ...participantActions, remindToStop: () => {} },
}).createMachine({
  id: "participant",
  context: ({ input }) => {
    assertEvent(input, "register");
    const { side, kind, isEmployee, isMentoringPartOfJob, forms, categories, subjects, capacity } = input.payload;
    return {
      side,
      kind,
      isEmployee,
      ...(isMentoringPartOfJob === undefined ? {} : { isMentoringPartOfJob }),
      forms,
      categories,
      subjects,
      capacity,
      consents: {},
      clearances: {},
      questionnaires: {},
      thirdParty: {},
      selectedFor: [],
      preferences: [],
      seats: {},
      completed: [],
      returns: [],
      isSupported: false,
    };
  },
  initial: "intake",
  on: {
    "withdraw-consent": [
      { target: ".leaving", guard: "processing-must-stop", actions: ["withdrawConsent", "beginLeaving"] },
      { guard: "consent-was-given", actions: "withdrawConsent" },
    ],
    // A unit may let its people go wherever they are by then.
    "release-seat": { actions: "releaseSeat" },
    "leave-unit": { guard: "is-unit-to-leave", actions: "leaveUnit" },
  },
  states: {
    intake: {
      on: {
        ...entry,
        "change-entry": { actions: "changeEntry" },
        "enter-registry": [
          { target: "registered.searching", guard: "mentee-may-enter" },
          { target: "registered.listed", guard: "mentor-may-enter" },
        ],
        decline: { target: "declined", actions: "recordDecline" },
      },
    },
    registered: {
      initial: "searching",
      on: {
        ...entry,
        "change-entry": { guard: "entry-may-be-changed", actions: "changeEntry" },
        withdraw: { target: "withdrawn", actions: "leaveProgramme" },
      },
      states: {
        searching: {
          on: {
            "reserve-place": { target: "offered", actions: "enterUnit" },
            "support-unpaired": { target: "supported", guard: "pairing-analysed", actions: "recordSupport" },
          },
        },
        supported: { on: { "reserve-place": { target: "offered", actions: "enterUnit" } } },
        offered: {
          on: {
            "join-unit": { target: "paired", guard: "is-own-unit", actions: "joinUnit" },
            "leave-unit": { target: "searching", guard: "is-own-unit", actions: "leaveUnit" },
          },
        },
        paired: {
          on: {
            "leave-unit": { target: "searching", guard: "is-own-unit", actions: "leaveUnit" },
            "complete-unit": { target: "completed", guard: "is-own-unit", actions: "completeUnit" },
          },
        },
        completed: { on: { "reserve-place": { target: "offered", actions: "enterUnit" } } },
        listed: { on: { select: { target: "selected", guard: "may-be-selected", actions: "selectForForm" } } },
        selected: {
          on: {
            select: { guard: "may-be-selected", actions: "selectForForm" },
            train: { target: "ready", guard: "may-be-trained", actions: "recordTraining" },
          },
        },
        ready: {
          on: {
            select: { guard: "may-be-selected", actions: "selectForForm" },
            train: { guard: "may-be-trained", actions: "recordTraining" },
            "reserve-seat": { guard: "seat-may-be-reserved", actions: "reserveSeat" },
          },
        },
      },
    },
    declined: { on: { readmit: { target: "intake", actions: "readmit" } } },
    withdrawn: { on: { readmit: { target: "intake", actions: "readmit" } } },
    leaving: {
      initial: "due",
      on: {
        "give-consent": [
          { target: "registered.paired", guard: "returns-to-unit", actions: ["recordConsent", "comeBack"] },
          { target: "registered.ready", guard: "returns-to-mentors", actions: ["recordConsent", "comeBack"] },
          { target: "intake", guard: "returns-to-intake", actions: ["recordConsent", "comeBack"] },
          { target: "withdrawn", guard: "returns-to-outside", actions: "recordConsent" },
          { guard: "consent-may-be-given", actions: "recordConsent" },
        ],
        "reserve-seat": { guard: "seat-given-back", actions: "reserveSeat" },
        "stop-processing": { target: "departed", actions: "depart" },
      },
      states: {
        due: { after: { "processing-stop": { target: "overdue", actions: "remindToStop" } } },
        overdue: {},
      },
    },
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
  creationGuard: "programme-prepared",
  requirements: participantRequirements,
  relations: programmeRelation,
  policies: (_instance, world) => programmePolicies(world),
  effects: {
    remindToStop: {
      label: { ru: "Срок прекращения обработки данных истёк", en: "The deadline to stop processing has passed" },
      data: (_context, { instance, at }) => ({ participant: instance.id, since: at.toString() }),
    },
  },
  timers: {
    "processing-stop": {
      told: { ru: "Срок прекращения обработки данных истёк", en: "The deadline to stop processing has passed" },
      kind: "reminder",
    },
  } satisfies Record<keyof typeof delays, Happening<HappeningKind>>,
  states: participantStates,
});
