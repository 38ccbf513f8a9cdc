import type { JsonObject, Text, Workflow } from "@nastavnik/core";
import type { UnitContext } from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { details, textField } from "./details.ts";
import { happening } from "./happenings.ts";
import { hasEntered, type Life, type Told, topState } from "./history.ts";
import type { Labels } from "./labels.ts";

/** What an event of a unit is about. */
export type UnitEventKind =
  | "proposal"
  | "consent"
  | "approval"
  | "meeting"
  | "plan"
  | "control"
  | "report"
  | "reminder"
  | "trouble"
  | "mentor-change"
  | "end";

/** A dated event on the way of a unit. */
export interface UnitEvent {
  readonly date: string;
  readonly kind: UnitEventKind;
  /** Type of the command or of the timer. */
  readonly type: string;
  readonly title: Text;
  /** Kind of meeting, number of the order, reason … */
  readonly detail?: Text;
  /** Identifier of the person that the event is about. */
  readonly person?: string;
}

/** The way of one pair or group through the year. */
export interface UnitWay {
  readonly id: string;
  /** Mentor and mentees, as they are in the end. */
  readonly mentor: string;
  readonly mentees: readonly string[];
  /** All mentees that ever were in the unit. */
  readonly everMentees: readonly string[];
  readonly form: { readonly id: string; readonly title: Text };
  /** Outermost state in the end, such as `working` or `closed`. */
  readonly state: string;
  readonly stateTitle: Text;
  readonly mentors: readonly {
    readonly mentor: string;
    readonly from: string;
    readonly until?: string;
    readonly reason?: Text;
  }[];
  readonly proposed: string;
  readonly approved?: string;
  readonly ended?: { readonly date: string; readonly reason: Text };
  /** Number of meetings held, by kind, and in all. */
  readonly meetings: Readonly<Record<string, number>>;
  readonly meetingCount: number;
  readonly firstMeeting?: string;
  readonly lastMeeting?: string;
  /** Most days between two meetings that followed each other. */
  readonly longestGap?: number;
  readonly reminders: number;
  readonly events: readonly UnitEvent[];
}

const kinds: Readonly<Record<string, UnitEventKind>> = {
  propose: "proposal",
  consent: "consent",
  "attach-contract-addendum": "consent",
  approve: "approval",
  "hold-meeting": "meeting",
  diagnose: "plan",
  "rank-deficits": "plan",
  "certify-checklist": "plan",
  "draw-up-plan": "plan",
  "carry-out-control": "control",
  "submit-report": "report",
  "approve-report": "report",
  "assign-mentor": "mentor-change",
};

function kindOf(told: Told): UnitEventKind {
  const { type } = told.fact.command;
  if (["closed", "declined", "dissolved"].some((state) => hasEntered(told, state))) return "end";
  return kinds[type] ?? (type.startsWith("xstate.") && !hasEntered(told, "seeking-mentor") ? "reminder" : "trouble");
}

function contextOf(context: JsonObject): UnitContext {
  return context as unknown as UnitContext;
}

function eventOf(told: Told, workflow: Workflow, labels: Labels): UnitEvent {
  const { type, payload } = told.fact.command;
  const kind = kindOf(told);
  const { mentor } = contextOf(told.after);
  const about = payload["person"] ?? payload["whose"] ?? (kind === "mentor-change" ? mentor : undefined);
  const reason = payload["reason"] ?? payload["ground"];
  // Numbers of consents and records are of no use to a reader of the way.
  const { document: _document, ...telling } = payload;
  const detail = typeof reason === "string" ? labels(reason) : details(telling, labels);
  return {
    date: told.date,
    kind,
    type,
    title: happening(workflow, type),
    ...(detail && { detail }),
    ...(typeof about === "string" && about !== "curator" && { person: about === "mentor" ? mentor : about }),
  };
}

function longestGap(dates: readonly string[]): number | undefined {
  let longest: number | undefined;
  for (const [index, date] of dates.entries()) {
    const before = dates[index - 1];
    if (before === undefined) continue;
    longest = Math.max(longest ?? 0, Temporal.PlainDate.from(before).until(date).days);
  }
  return longest;
}

/** Tells the way of a unit from its facts. */
export function unitWay(life: Life, workflow: Workflow, labels: Labels, dateOf: (instant: string) => string): UnitWay {
  const { ref, told, last } = life;
  const context = contextOf(last.after);
  const state = topState(last.fact.to);
  const meetings: Record<string, number> = {};
  const metOn: string[] = [];
  const everMentees = new Set<string>();
  for (const { fact, date, after } of told) {
    for (const mentee of contextOf(after).mentees) everMentees.add(mentee);
    if (fact.command.type !== "hold-meeting") continue;
    const kind = textField(fact.command.payload, "kind");
    meetings[kind] = (meetings[kind] ?? 0) + 1;
    metOn.push(date);
  }
  const events = told.map((each) => eventOf(each, workflow, labels));
  const approved = told.findLast((each) => each.fact.command.type === "approve")?.date;
  const gap = longestGap(metOn);
  const isOver = last.fact.status === "done";
  return {
    id: ref.id,
    mentor: context.mentor,
    mentees: context.mentees,
    everMentees: [...everMentees],
    form: { id: context.form, title: labels(context.form) },
    state,
    stateTitle: workflow.states[state] ?? { ru: state, en: state },
    mentors: context.mentors.map(({ mentor, from, until, reason }) => ({
      mentor,
      from: dateOf(from),
      ...(until !== undefined && { until: dateOf(until) }),
      ...(reason !== undefined && { reason: labels(reason) }),
    })),
    proposed: told[0].date,
    ...(approved !== undefined && { approved }),
    ...(isOver && { ended: { date: last.date, reason: labels(context.ending?.reason ?? state) } }),
    meetings,
    meetingCount: metOn.length,
    ...(metOn[0] !== undefined && { firstMeeting: metOn[0], lastMeeting: metOn.at(-1) ?? metOn[0] }),
    ...(gap !== undefined && { longestGap: gap }),
    reminders: events.filter(({ kind }) => kind === "reminder").length,
    events,
  };
}
