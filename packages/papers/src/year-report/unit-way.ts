import type { JsonObject, Text, Workflow } from "@nastavnik/core";
import type { UnitContext } from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { textField } from "./details.ts";
import { inOrderOfDays, type Life, type Moment } from "./history.ts";
import { type InstanceEvent, instanceWay } from "./instance-way.ts";
import type { Labels } from "./labels.ts";

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
  readonly events: readonly InstanceEvent[];
}

function contextOf(context: JsonObject): UnitContext {
  return context as unknown as UnitContext;
}

/** Payloads name the mentor and the curator of a unit by their part in it. */
function aboutWhom(event: InstanceEvent, { after }: Moment): InstanceEvent {
  const { person = event.kind === "mentor-change" ? "mentor" : undefined, ...rest } = event;
  if (person === undefined || person === "curator") return rest;
  return { ...rest, person: person === "mentor" ? contextOf(after).mentor : person };
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
  const { ref, moments, last } = life;
  const context = contextOf(last.after);
  const way = instanceWay(life, workflow, labels.own);
  const { state } = way;
  const meetings: Record<string, number> = {};
  const metOn: string[] = [];
  const everMentees = new Set<string>();
  // What was recorded late stands where it happened: a meeting between two others shortens the gap.
  for (const { fact, date, after } of inOrderOfDays(moments)) {
    for (const mentee of contextOf(after).mentees) everMentees.add(mentee);
    if (fact.command.type !== "hold-meeting") continue;
    const kind = textField(fact.command.payload, "kind");
    meetings[kind] = (meetings[kind] ?? 0) + 1;
    metOn.push(date);
  }
  const inOrder = inOrderOfDays(moments);
  const events = way.events.map((event, index) => aboutWhom(event, inOrder[index] ?? last));
  const approved = moments.findLast((each) => each.fact.command.type === "approve")?.date;
  const gap = longestGap(metOn);
  return {
    id: ref.id,
    mentor: context.mentor,
    mentees: context.mentees,
    everMentees: [...everMentees],
    form: { id: context.form, title: labels.form(context.form) },
    state,
    stateTitle: way.stateTitle,
    mentors: context.mentors.map(({ mentor, from, until, reason }) => ({
      mentor,
      from: dateOf(from),
      ...(until !== undefined && { until: dateOf(until) }),
      ...(reason !== undefined && { reason: labels.reason(reason) }),
    })),
    proposed: way.began,
    ...(approved !== undefined && { approved }),
    ...(way.ended !== undefined && {
      ended: {
        date: way.ended,
        reason: context.ending === undefined ? way.stateTitle : labels.reason(context.ending.reason),
      },
    }),
    meetings,
    meetingCount: metOn.length,
    ...(metOn[0] !== undefined && { firstMeeting: metOn[0], lastMeeting: metOn.at(-1) ?? metOn[0] }),
    ...(gap !== undefined && { longestGap: gap }),
    reminders: events.filter(({ kind }) => kind === "reminder").length,
    events,
  };
}
