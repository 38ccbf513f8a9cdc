import { matchesState, type Text, type Workflow } from "@nastavnik/core";
import { personOf } from "./funnel.ts";
import { hasEntered, type History, type Life, topState } from "./history.ts";
import type { Labels } from "./labels.ts";
import { stateTitle } from "./telling.ts";

/** A person who is somewhere worth telling. */
export interface PersonEntry {
  readonly id: string;
  readonly side: "mentee" | "mentor";
  readonly kind: string;
  readonly forms: readonly string[];
  /** What a mentee asks for or a mentor helps with. */
  readonly subjects: readonly string[];
  readonly state: string;
  readonly stateTitle: Text;
  /** Since when the person is in this state. */
  readonly since: string;
}

/** A mentee in the registry without a unit. */
export interface UnpairedMentee extends PersonEntry {
  /** Whether somebody supports the mentee until a mentor is found. */
  readonly isSupported: boolean;
  /** Units that the mentee came back from, oldest first. */
  readonly returns: readonly { readonly unit: string; readonly reason: Text; readonly date: string }[];
}

/** Somebody who left or never came in. */
export interface Leaver extends PersonEntry {
  readonly reason?: Text;
  /** Whether the person had been in a unit that was approved. */
  readonly wasPaired: boolean;
}

/** The people who are not where the programme wants them. */
export interface PeopleReport {
  readonly unpaired: readonly UnpairedMentee[];
  /** Declined, withdrawn, or gone with their consent. */
  readonly left: readonly Leaver[];
  /** Registered, but never entered into the registry. */
  readonly waiting: readonly PersonEntry[];
  /** Mentors who are ready and have no mentee. */
  readonly idle: readonly PersonEntry[];
}

function entryOf(life: Life, workflow: Workflow, state: string): PersonEntry {
  const { side, kind, forms, subjects } = personOf(life);
  const entered = life.moments.findLast((moment) => hasEntered(moment, state)) ?? life.moments[0];
  return {
    id: life.ref.id,
    side,
    kind,
    forms,
    subjects,
    state,
    stateTitle: stateTitle(workflow, state),
    since: entered.date,
  };
}

/** Tells who found no partner, who left and why, and who still waits. */
export function peopleReport(
  { participants, units }: History,
  workflow: Workflow,
  labels: Labels,
  dateOf: (instant: string) => string,
): PeopleReport {
  const everPaired = new Set<string>();
  for (const { moments } of units) {
    for (const each of moments.filter((one) => hasEntered(one, "working"))) {
      const { mentor, mentees } = each.after as unknown as { mentor: string; mentees: readonly string[] };
      for (const person of [mentor, ...mentees]) everPaired.add(person);
    }
  }
  const unpaired: UnpairedMentee[] = [];
  const left: Leaver[] = [];
  const waiting: PersonEntry[] = [];
  const idle: PersonEntry[] = [];
  for (const life of participants) {
    const { to } = life.last.fact;
    const { returns, isSupported, leaving, seats } = personOf(life);
    const searching = ["registered.searching", "registered.supported"].find((state) => matchesState(to, state));
    if (searching !== undefined) {
      unpaired.push({
        ...entryOf(life, workflow, searching),
        isSupported,
        returns: returns.map(({ unit, reason, at }) => ({ unit, reason: labels.reason(reason), date: dateOf(at) })),
      });
    } else if (["declined", "withdrawn", "leaving", "departed"].some((state) => matchesState(to, state))) {
      left.push({
        ...entryOf(life, workflow, topState(to)),
        ...(leaving && { since: dateOf(leaving.at), reason: labels.reason(leaving.reason) }),
        wasPaired: everPaired.has(life.ref.id),
      });
    } else if (matchesState(to, "intake")) {
      waiting.push(entryOf(life, workflow, "intake"));
    } else if (
      matchesState(to, "registered.ready") &&
      Object.keys(seats).length === 0 &&
      !everPaired.has(life.ref.id)
    ) {
      idle.push(entryOf(life, workflow, "registered.ready"));
    }
  }
  return { unpaired, left, waiting, idle };
}
