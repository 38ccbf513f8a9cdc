import { recorder } from "../../workflow/record.ts";
import type { ParticipantOccasion } from "./participant-commands.ts";
import type { ParticipantContext } from "./participant-context.ts";

const on = recorder<ParticipantContext, ParticipantOccasion>();

const withoutSeat = (seats: ParticipantContext["seats"], unit: string) =>
  Object.fromEntries(Object.entries(seats).filter(([key]) => key !== unit));

/** Leaves all units at once: the units learn of it by the reaction to this very fact. */
function leave(context: ParticipantContext, reason: string, at: { toString(): string }) {
  const place = context.unit ?? context.awaits;
  const units = context.side === "mentor" ? Object.keys(context.seats) : place === undefined ? [] : [place];
  return { leaving: { reason, at: at.toString(), units }, seats: {}, unit: undefined, awaits: undefined };
}

/** What the `participant` machine writes into its context. */
export const participantActions = {
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
  // Until the unit that the mentee waits in has let him go, it is known by `awaits`.
  enterUnit: on("reserve-place", (context, { payload }) => ({
    unit: payload.unit,
    awaits: context.awaits === payload.unit ? undefined : context.awaits,
  })),
  joinUnit: on("join-unit", () => ({ awaits: undefined })),
  leaveUnit: on("leave-unit", (context, { payload, at }) => {
    if (context.unit !== payload.unit) return { awaits: undefined };
    return {
      unit: undefined,
      awaits: payload.isSeekingMentor === true ? payload.unit : undefined,
      returns: [...context.returns, { unit: payload.unit, reason: payload.reason, at: at.toString() }],
    };
  }),
  completeUnit: on("complete-unit", (context, { payload }) => ({
    unit: undefined,
    completed: [...context.completed, payload.unit],
  })),
  recordSupport: on("support-unpaired", () => ({ isSupported: true })),
  recordDecline: on("decline", (_context, { payload, at }) => ({
    leaving: { reason: payload.reason, at: at.toString() },
  })),
  leaveProgramme: on("withdraw", (context, { payload, at }) => leave(context, payload.reason, at)),
  beginLeaving: on("withdraw-consent", ({ leaving }, { at }) => ({
    leaving: {
      reason: "consent-withdrawn",
      at: at.toString(),
      ...(leaving === undefined ? {} : { hadLeft: true as const }),
    },
  })),
  depart: on("stop-processing", (context, { at }) => leave(context, "consent-withdrawn", at)),
  comeBack: on("give-consent", () => ({ leaving: undefined })),
  readmit: on("readmit", () => ({ leaving: undefined, selectedFor: [], training: undefined })),
};
