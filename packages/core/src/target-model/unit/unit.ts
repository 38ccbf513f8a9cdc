import { assertEvent, setup } from "xstate";
import type { Temporal } from "temporal-polyfill";
import { requirementGuards } from "../../requirement/requirement-guards.ts";
import { defineWorkflow } from "../../workflow/define-workflow.ts";
import { recorder } from "../../workflow/record.ts";
import { relatedInstance } from "../../world/related.ts";
import type { ParticipantContext } from "../participant/participant-context.ts";
import { programmePolicies } from "../programme/programme-policies.ts";
import { roles } from "../role/roles.ts";
import { unitCommands, type UnitOccasion } from "./unit-commands.ts";
import type { MentorTerm, UnitContext } from "./unit-context.ts";
import { unitRequirements } from "./unit-requirements.ts";

const on = recorder<UnitContext, UnitOccasion>();

function days({ world }: UnitOccasion, parameter: string, fallback: number): number {
  const configured = programmePolicies(world).parameters?.[parameter];
  return typeof configured === "number" ? configured : fallback;
}

/** Milliseconds from the occasion to the start of a date. */
function until({ world, at }: UnitOccasion, date: Temporal.PlainDate): number {
  return at.until(world.calendar.startOf(date)).total("milliseconds");
}

/** The date on which so many days have passed that are no school holidays. */
function afterSchoolDays({ world, at }: UnitOccasion, count: number): Temporal.PlainDate {
  let date = world.calendar.dateOf(at);
  for (let left = count; left > 0;) {
    date = date.add({ days: 1 });
    if (!world.calendar.isSchoolHoliday(date)) left--;
  }
  return date;
}

/** The present mentor's term, ended. */
function endTerm(context: UnitContext, at: Temporal.Instant, reason: string): readonly MentorTerm[] {
  return context.mentors.map((term, index) =>
    index === context.mentors.length - 1 && term.until === undefined ? { ...term, until: at.toString(), reason } : term,
  );
}

/** Whether the mentor and every mentee are employees: art. 351.8 of the Labour Code speaks of one helping another. */
function isEmployeeToEmployee({ world }: UnitOccasion, people: readonly string[]): boolean {
  return people.every((id) => {
    const person = relatedInstance<ParticipantContext>(world, `person:${id}`);
    return person !== undefined && person.context.isEmployee && person.context.kind === "teacher";
  });
}

const machine = setup({
  types: {} as { context: UnitContext; events: UnitOccasion; input: UnitOccasion },
  guards: requirementGuards(unitRequirements),
  delays: {
    reply: ({ event }) =>
      until(event, event.world.calendar.dateOf(event.at).add({ days: days(event, "reply-days", 7) + 1 })),
    silence: ({ event }) => until(event, afterSchoolDays(event, days(event, "meeting-silence-days", 21) + 1)),
    notice: ({ event }) =>
      until(event, event.world.calendar.addWorkingDays(event.world.calendar.dateOf(event.at), 3).add({ days: 1 })),
  },
  actions: {
    recordConsent: on("consent", (context, { payload }) => ({
      consents: { ...context.consents, [payload.person]: payload.document },
    })),
    recordDecline: on(["decline", "suspend", "dissolve", "lose-participant"], (context, { payload, at }) => ({
      ending: { reason: payload.reason, at: at.toString() },
      mentors: endTerm(context, at, payload.reason),
    })),
    recordNoReply: on("*", (context, { at }) => ({
      ending: { reason: "no-reply", at: at.toString() },
      mentors: endTerm(context, at, "no-reply"),
    })),
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
    recordClosing: on("close", (context, { at }) => ({
      ending: { reason: "completed", at: at.toString() },
      mentors: endTerm(context, at, "completed"),
    })),
    recordReplacement: on("request-replacement", (context, { payload, at }) => ({
      mentors: endTerm(context, at, payload.ground),
    })),
    recordResignation: on("resign", (context, { at }) => ({ mentors: endTerm(context, at, "resigned") })),
    recordFulfilment: on("resign", () => ({ isFulfilledEarly: true })),
    recordRefusal: on("refuse-assignment", (context, { at }) => ({
      mentors: endTerm(context, at, "refused-assignment"),
    })),
    recordCancellation: on("*", (context, { at }) => ({ mentors: endTerm(context, at, "assignment-cancelled") })),
    recordRemoval: on("remove-mentor", (context, { at }) => ({ mentors: endTerm(context, at, "removed") })),
    recordLoss: on("lose-participant", (context, { payload, at }) => ({
      mentors: payload.person === context.mentor ? endTerm(context, at, payload.reason) : context.mentors,
    })),
    loseMentee: on("lose-participant", (context, { payload }) => ({
      mentees: context.mentees.filter((mentee) => mentee !== payload.person),
    })),
    recordSuspension: on("suspend", (_context, { payload }) => ({ suspendedFor: payload.reason })),
    liftSuspension: on("resume", () => ({ suspendedFor: undefined })),
    assignMentor: on("assign-mentor", (context, occasion) => ({
      mentor: occasion.payload.mentor,
      mentors: [...context.mentors, { mentor: occasion.payload.mentor, from: occasion.at.toString() }],
      isUnderLabourCode: isEmployeeToEmployee(occasion, [occasion.payload.mentor, ...context.mentees]),
      contractAddendum: undefined,
      consents: {},
      meetings: {},
      rankedBy: [],
      plans: [],
      controls: {},
      reports: {},
      order: undefined,
      suspendedFor: undefined,
    })),
    remindOfMeeting: () => {},
  },
}).createMachine({
  id: "unit",
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
      isUnderLabourCode: isEmployeeToEmployee(input, [mentor, ...mentees]),
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
      after: { reply: { target: "declined", actions: "recordNoReply" } },
      on: {
        consent: [
          { target: "agreed", guard: "consent-completes", actions: "recordConsent" },
          { guard: "is-party", actions: "recordConsent" },
        ],
        decline: { target: "declined", guard: "is-party", actions: "recordDecline" },
        suspend: { target: "declined", actions: "recordDecline" },
        "lose-participant": [
          { target: "declined", guard: "lost-is-mentor", actions: "recordDecline" },
          { target: "declined", guard: "lost-is-last-mentee", actions: "recordDecline" },
          { guard: "lost-is-mentee", actions: "loseMentee" },
        ],
        "attach-contract-addendum": { actions: "recordAddendum" },
      },
    },
    agreed: {
      on: {
        approve: { target: "working", guard: "may-be-approved", actions: "recordApproval" },
        decline: { target: "declined", guard: "is-party", actions: "recordDecline" },
        suspend: { target: "declined", actions: "recordDecline" },
        "lose-participant": [
          { target: "declined", guard: "lost-is-mentor", actions: "recordDecline" },
          { target: "declined", guard: "lost-is-last-mentee", actions: "recordDecline" },
          { guard: "lost-is-mentee", actions: "loseMentee" },
        ],
        "attach-contract-addendum": { actions: "recordAddendum" },
      },
    },
    working: {
      type: "parallel",
      on: {
        close: { target: "closed", guard: "may-be-closed", actions: "recordClosing" },
        "request-replacement": { target: "seeking-mentor", guard: "replacement-ground", actions: "recordReplacement" },
        resign: [
          { target: "seeking-mentor", guard: "resigns-personally", actions: "recordResignation" },
          { guard: "resigns-fulfilled", actions: "recordFulfilment" },
        ],
        "refuse-assignment": { target: "seeking-mentor", guard: "under-labour-code", actions: "recordRefusal" },
        "remove-mentor": { target: "seeking-mentor", actions: "recordRemoval" },
        "lose-participant": [
          { target: "seeking-mentor", guard: "lost-is-mentor", actions: "recordLoss" },
          { target: "dissolved", guard: "lost-is-last-mentee", actions: "recordDecline" },
          { guard: "lost-is-mentee", actions: "loseMentee" },
        ],
        dissolve: { target: "dissolved", actions: "recordDecline" },
        "submit-report": { guard: "is-party", actions: "recordReport" },
        "approve-report": { guard: "report-submitted", actions: "approveReport" },
      },
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
              after: { silence: { target: "regular", reenter: true, actions: "remindOfMeeting" } },
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
            empty: { on: { diagnose: "draft" } },
            draft: {
              on: {
                "rank-deficits": [
                  { target: "ranked", guard: "ranking-completes", actions: "recordRanking" },
                  { guard: "is-party", actions: "recordRanking" },
                ],
              },
            },
            ranked: {
              on: {
                "certify-checklist": { target: "certified", guard: "checklist-may-be-certified" },
                "draw-up-plan": { guard: "plan-of-party", actions: "recordPlan" },
              },
            },
            certified: { on: { "draw-up-plan": { guard: "plan-of-party", actions: "recordPlan" } } },
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
              },
            },
            suspended: { on: { resume: { target: "in-force", guard: "may-be-resumed", actions: "liftSuspension" } } },
            "under-notice": { after: { notice: { target: "#unit.seeking-mentor", actions: "recordCancellation" } } },
          },
        },
      },
    },
    "seeking-mentor": {
      on: {
        "assign-mentor": { target: "proposed", guard: "may-be-reassigned", actions: "assignMentor" },
        dissolve: { target: "dissolved", actions: "recordDecline" },
        "lose-participant": [
          { target: "dissolved", guard: "lost-is-last-mentee", actions: "recordDecline" },
          { guard: "lost-is-mentee", actions: "loseMentee" },
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
  states: {
    proposed: { ru: "Предложена", en: "Proposed" },
    agreed: { ru: "Согласована", en: "Agreed" },
    working: { ru: "Работает", en: "Working" },
    "working.meetings": { ru: "Встречи", en: "Meetings" },
    "working.meetings.organizational": { ru: "Ждёт первую встречу", en: "Before the first meeting" },
    "working.meetings.trial": { ru: "Ждёт пробную встречу", en: "Before the trial meeting" },
    "working.meetings.planning": { ru: "Ждёт встречу-планирование", en: "Before the planning meeting" },
    "working.meetings.regular": { ru: "Регулярные встречи", en: "Regular meetings" },
    "working.meetings.held": { ru: "Заключительная встреча проведена", en: "Closing meeting held" },
    "working.checklist": { ru: "Чек-лист дефицитов", en: "Deficit checklist" },
    "working.checklist.empty": { ru: "Нет чек-листа", en: "No checklist" },
    "working.checklist.draft": { ru: "Проект чек-листа", en: "Draft checklist" },
    "working.checklist.ranked": { ru: "Чек-лист ранжирован", en: "Checklist ranked" },
    "working.checklist.certified": { ru: "Чек-лист заверен", en: "Checklist certified" },
    "working.control": { ru: "Контроль", en: "Control" },
    "working.control.none": { ru: "До промежуточного контроля", en: "Before mid-term control" },
    "working.control.mid-term": { ru: "Промежуточный контроль пройден", en: "Mid-term control done" },
    "working.control.final": { ru: "Итоговый контроль пройден", en: "Final control done" },
    "working.assignment": { ru: "Поручение", en: "Assignment" },
    "working.assignment.in-force": { ru: "Поручение действует", en: "Assignment in force" },
    "working.assignment.suspended": { ru: "Приостановлена", en: "Suspended" },
    "working.assignment.under-notice": { ru: "Поручение отменяется", en: "Under notice" },
    "seeking-mentor": { ru: "Ищет другого наставника", en: "Seeking another mentor" },
    closed: { ru: "Завершена", en: "Closed" },
    declined: { ru: "Не состоялась", en: "Declined" },
    dissolved: { ru: "Расформирована", en: "Dissolved" },
  },
});
