import type { Temporal } from "temporal-polyfill";
import { recorder } from "../../workflow/record.ts";
import { relatedInstance } from "../../world/related.ts";
import type { ParticipantContext } from "../participant/participant-context.ts";
import { isEmployeeToEmployee } from "./labour-code.ts";
import type { UnitOccasion } from "./unit-commands.ts";
import type { MentorTerm, UnitContext } from "./unit-context.ts";

const on = recorder<UnitContext, UnitOccasion>();

/** The present mentor's term, ended. */
function endTerm({ mentors }: UnitContext, at: Temporal.Instant, reason: string): readonly MentorTerm[] {
  return mentors.map((term, index) =>
    index === mentors.length - 1 && term.until === undefined ? { ...term, until: at.toString(), reason } : term,
  );
}

/** Whether the Labour Code's rules fit these people; the command must relate to all of them. */
export function fallsUnderLabourCode(
  { world }: Pick<UnitOccasion, "world">,
  mentor: string,
  mentees: readonly string[],
): boolean {
  const contextOf = (id: string) => relatedInstance<ParticipantContext>(world, `person:${id}`)?.context;
  return isEmployeeToEmployee(
    contextOf(mentor),
    mentees.map((mentee) => contextOf(mentee)),
  );
}

const end = (context: UnitContext, at: Temporal.Instant, reason: string) => ({
  ending: { reason, at: at.toString() },
  mentors: endTerm(context, at, reason),
});

/** What the `unit` machine writes into its context. */
export const unitActions = {
  recordConsent: on("consent", (context, { payload }) => ({
    consents: { ...context.consents, [payload.person]: payload.document },
  })),
  recordEnding: on(["decline", "suspend", "dissolve", "lose-participant"], (context, { payload, at }) =>
    end(context, at, payload.reason),
  ),
  recordNoReply: on("*", (context, { at }) => end(context, at, "no-reply")),
  recordClosing: on("close", (context, { at }) => end(context, at, "completed")),
  goOnSeeking: on("*", () => ({ ending: undefined })),
  recordAddendum: on("attach-contract-addendum", (_context, { payload }) => ({ contractAddendum: payload.document })),
  recordApproval: on("approve", (_context, { payload, at }) => ({ order: payload.order, approvedAt: at.toString() })),
  recordMeeting: on("hold-meeting", (context, { payload, at }) => ({
    meetings: { ...context.meetings, [payload.kind]: (context.meetings[payload.kind] ?? 0) + 1 },
    firstMeetingAt: context.firstMeetingAt ?? at.toString(),
    lastMeetingAt: at.toString(),
  })),
  recordRanking: on("rank-deficits", (context, { payload }) => ({
    rankedBy: [...new Set([...context.rankedBy, payload.person])],
  })),
  recordPlan: on("draw-up-plan", (context, { payload }) => ({
    plans: [...new Set([...context.plans, payload.whose])],
  })),
  recordControl: on("carry-out-control", (context, { payload, at }) => ({
    controls: {
      ...context.controls,
      [payload.kind]: { at: at.toString(), covers: payload.covers, evidence: payload.evidence },
    },
  })),
  recordReport: on("submit-report", (context, { payload }) => ({
    reports: { ...context.reports, [payload.person]: context.reports[payload.person] ?? "" },
  })),
  approveReport: on("approve-report", (context, { payload, at }) => ({
    reports: { ...context.reports, [payload.person]: at.toString() },
  })),
  recordReplacement: on("grant-replacement", (context, { at }) => ({
    mentors: endTerm(context, at, "no-personal-contact"),
  })),
  recordResignation: on("resign", (context, { at }) => ({ mentors: endTerm(context, at, "resigned") })),
  recordFulfilment: on("resign", () => ({ isFulfilledEarly: true })),
  recordRefusal: on("*", (context, { at }) => ({ mentors: endTerm(context, at, "refused-assignment") })),
  recordCancellation: on("*", (context, { at }) => ({ mentors: endTerm(context, at, "assignment-cancelled") })),
  recordRemoval: on("remove-mentor", (context, { at }) => ({ mentors: endTerm(context, at, "removed") })),
  loseMentor: on("lose-participant", (context, { payload, at }) => ({
    mentors: endTerm(context, at, payload.reason),
  })),
  loseMentee: on("lose-participant", (context, occasion) => {
    const mentees = context.mentees.filter((mentee) => mentee !== occasion.payload.person);
    return { mentees, isUnderLabourCode: fallsUnderLabourCode(occasion, context.mentor, mentees) };
  }),
  recordSuspension: on("suspend", (_context, { payload }) => ({ suspendedFor: payload.reason })),
  liftSuspension: on("resume", () => ({ suspendedFor: undefined })),
  assignMentor: on("assign-mentor", (context, occasion) => ({
    mentor: occasion.payload.mentor,
    mentors: [...context.mentors, { mentor: occasion.payload.mentor, from: occasion.at.toString() }],
    isUnderLabourCode: fallsUnderLabourCode(occasion, occasion.payload.mentor, context.mentees),
    contractAddendum: undefined,
    consents: {},
    meetings: {},
    rankedBy: [],
    plans: [],
    controls: {},
    reports: {},
    order: undefined,
    approvedAt: undefined,
    suspendedFor: undefined,
    isFulfilledEarly: false,
  })),
};
