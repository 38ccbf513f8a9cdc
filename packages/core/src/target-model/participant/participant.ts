import { Temporal } from "temporal-polyfill";
import { assertEvent, setup } from "xstate";
import { requirementGuards } from "../../requirement/requirement-guards.ts";
import { defineWorkflow } from "../../workflow/define-workflow.ts";
import { recorder } from "../../workflow/record.ts";
import { programmePolicies } from "../programme/programme-policies.ts";
import { roles } from "../role/roles.ts";
import { participantCommands, type ParticipantOccasion } from "./participant-commands.ts";
import type { ParticipantContext } from "./participant-context.ts";
import { participantRequirements } from "./participant-requirements.ts";

const on = recorder<ParticipantContext, ParticipantOccasion>();

/** R29: processing stops within 30 calendar days, to the end of the last one in the organisation's time zone. */
function untilProcessingStops({ event }: { event: ParticipantOccasion }): number {
  const { calendar } = event.world;
  const configured = programmePolicies(event.world).parameters?.["processing-stop-days"];
  const days = typeof configured === "number" ? configured : 30;
  const due = calendar.startOf(calendar.dateOf(event.at).add({ days: days + 1 }));
  return event.at.until(due).total("milliseconds");
}

const withoutSeat = (seats: ParticipantContext["seats"], unit: string) =>
  Object.fromEntries(Object.entries(seats).filter(([key]) => key !== unit));

const machine = setup({
  types: {} as { context: ParticipantContext; events: ParticipantOccasion; input: ParticipantOccasion },
  guards: requirementGuards(participantRequirements),
  delays: { "processing-stop": untilProcessingStops },
  actions: {
    recordQuestionnaire: on("answer-questionnaire", (context, { payload, at }) => ({
      questionnaires: { ...context.questionnaires, [payload.kind]: at.toString() },
      ...(payload.kind === "preferred-partner" ? { preferences: payload.preferred } : {}),
    })),
    recordConsent: on("give-consent", (context, { payload, at }) => ({
      consents: {
        ...context.consents,
        [payload.kind]: { document: payload.document, signer: payload.signer, givenAt: at.toString() },
      },
    })),
    withdrawConsent: on("withdraw-consent", (context, { payload, at }) => {
      const given = context.consents[payload.kind];
      return given === undefined
        ? {}
        : { consents: { ...context.consents, [payload.kind]: { ...given, withdrawnAt: at.toString() } } };
    }),
    recordInformation: on("add-third-party-information", (context, { payload, at }) => ({
      thirdParty: { ...context.thirdParty, [payload.source]: at.toString() },
    })),
    changeEntry: on("change-entry", (context, { payload }) => ({
      forms: payload.forms ?? context.forms,
      subjects: payload.subjects ?? context.subjects,
      categories: payload.categories ?? context.categories,
      capacity: payload.capacity ?? context.capacity,
    })),
    recordClearance: on("provide-clearance", (context, { payload }) => ({
      clearances: { ...context.clearances, [payload.kind]: payload.document },
    })),
    selectForForm: on("select", (context, { payload }) => ({
      selectedFor: [...new Set([...context.selectedFor, payload.form])],
    })),
    recordTraining: on("train", (_context, { payload, at }) => ({
      training: { mode: payload.mode, at: at.toString() },
    })),
    reserveSeat: on("reserve-seat", (context, { payload }) => ({
      seats: { ...context.seats, [payload.unit]: payload.seats },
    })),
    releaseSeat: on("release-seat", (context, { payload }) => ({ seats: withoutSeat(context.seats, payload.unit) })),
    enterUnit: on(["reserve-place", "join-unit"], (_context, { payload }) => ({ unit: payload.unit })),
    leaveUnit: on("leave-unit", (context, { payload, at }) => ({
      unit: undefined,
      returns: [...context.returns, { unit: payload.unit, reason: payload.reason, at: at.toString() }],
    })),
    recordSupport: on("support-unpaired", () => ({ isSupported: true })),
    recordLeaving: on(["decline", "withdraw"], (_context, { payload, at }) => ({
      leaving: { reason: payload.reason, at: at.toString() },
    })),
    leaveByWithdrawal: on("withdraw-consent", (_context, { at }) => ({
      leaving: { reason: "consent-withdrawn", at: at.toString() },
    })),
    readmit: on("readmit", () => ({ leaving: undefined, unit: undefined, selectedFor: [], training: undefined })),
    remindToStop: () => {},
  },
}).createMachine({
  id: "participant",
  context: ({ input }) => {
    assertEvent(input, "register");
    const { side, kind, isEmployee, forms, categories, subjects, capacity } = input.payload;
    return {
      side,
      kind,
      isEmployee,
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
      returns: [],
      isSupported: false,
    };
  },
  initial: "intake",
  on: {
    "answer-questionnaire": { guard: "questionnaire-may-be-answered", actions: "recordQuestionnaire" },
    "give-consent": { guard: "consent-may-be-given", actions: "recordConsent" },
    "provide-clearance": { actions: "recordClearance" },
  },
  states: {
    intake: {
      on: {
        "change-entry": { actions: "changeEntry" },
        "add-third-party-information": { guard: "information-may-be-added", actions: "recordInformation" },
        "withdraw-consent": { guard: "consent-was-given", actions: "withdrawConsent" },
        "enter-registry": [
          { target: "registered.searching", guard: "mentee-may-enter" },
          { target: "registered.listed", guard: "mentor-may-enter" },
        ],
        decline: { target: "declined", actions: "recordLeaving" },
      },
    },
    registered: {
      initial: "searching",
      on: {
        "change-entry": { actions: "changeEntry" },
        "add-third-party-information": { guard: "information-may-be-added", actions: "recordInformation" },
        "withdraw-consent": [
          { target: "leaving", guard: "processing-must-stop", actions: ["withdrawConsent", "leaveByWithdrawal"] },
          { guard: "consent-was-given", actions: "withdrawConsent" },
        ],
        withdraw: { target: "withdrawn", actions: "recordLeaving" },
        "release-seat": { actions: "releaseSeat" },
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
            "join-unit": { target: "paired", guard: "is-own-unit", actions: "enterUnit" },
            "leave-unit": { target: "searching", guard: "is-own-unit", actions: "leaveUnit" },
          },
        },
        paired: {
          on: {
            "leave-unit": { target: "searching", guard: "is-own-unit", actions: "leaveUnit" },
            "complete-unit": { target: "completed", guard: "is-own-unit" },
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
    withdrawn: {
      on: { readmit: { target: "intake", actions: "readmit" }, "release-seat": { actions: "releaseSeat" } },
    },
    leaving: {
      initial: "due",
      on: { "release-seat": { actions: "releaseSeat" }, "stop-processing": "departed" },
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
  policies: (_instance, world) => programmePolicies(world),
  effects: {
    remindToStop: {
      label: { ru: "Срок прекращения обработки данных истёк", en: "The deadline to stop processing has passed" },
      data: (_context, occasion) => ({
        participant: occasion.instance.id,
        since: Temporal.Instant.from(occasion.at).toString(),
      }),
    },
  },
  states: {
    intake: { ru: "Приём", en: "Intake" },
    registered: { ru: "В базе", en: "In the registry" },
    "registered.searching": { ru: "Ищет наставника", en: "Searching for a mentor" },
    "registered.supported": { ru: "Без пары, на сопровождении", en: "Unpaired, supported" },
    "registered.offered": { ru: "Пара предложена", en: "A unit is offered" },
    "registered.paired": { ru: "В паре (группе)", en: "Paired" },
    "registered.completed": { ru: "Завершил программу", en: "Completed" },
    "registered.listed": { ru: "В базе наставников", en: "Listed as a mentor" },
    "registered.selected": { ru: "Отобран", en: "Selected" },
    "registered.ready": { ru: "Готов к работе", en: "Ready" },
    declined: { ru: "Отказался", en: "Declined" },
    withdrawn: { ru: "Выбыл", en: "Withdrawn" },
    leaving: { ru: "Согласие отозвано", en: "Consent withdrawn" },
    "leaving.due": { ru: "Обработка данных прекращается", en: "Processing is being stopped" },
    "leaving.overdue": { ru: "Срок прекращения обработки истёк", en: "The deadline has passed" },
    departed: { ru: "Обработка данных прекращена", en: "Processing has stopped" },
  },
});
