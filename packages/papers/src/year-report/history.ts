import {
  applyChanges,
  compareText,
  type Fact,
  happenedAt,
  type InstanceRef,
  type JsonObject,
  matchesState,
  type SchoolCalendar,
  type StateValue,
} from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { Temporal } from "temporal-polyfill";

/** A fact with its date in the school's time zone and the context before and after it. */
export interface Moment {
  readonly fact: Fact;
  /** The day on which it happened, an ISO date, as all dates of a report. */
  readonly date: string;
  /** The day on which it was recorded, where that is a later one. */
  readonly recorded?: string;
  readonly before: JsonObject;
  readonly after: JsonObject;
}

/** Everything that happened to one instance. */
export interface Life {
  readonly ref: InstanceRef;
  readonly parent: string | undefined;
  readonly moments: readonly [Moment, ...Moment[]];
  readonly last: Moment;
}

/** The facts of one programme, its participants and its units, folded. */
export interface History {
  readonly programme: Life;
  /** In the order in which they came into being. */
  readonly participants: readonly Life[];
  readonly units: readonly Life[];
  /** What people were told, or were to be told. */
  readonly notifications: readonly Life[];
  /** Of every other workflow. */
  readonly further: readonly Life[];
  /** All facts in the order in which they were stored. */
  readonly moments: readonly Moment[];
  readonly byKey: ReadonlyMap<string, Life>;
  /** Whether other programmes have facts, too. */
  readonly isShared: boolean;
}

/** Whether the fact brought its instance into a state where it was not before. */
export function hasEntered({ fact }: Moment, state: string): boolean {
  return matchesState(fact.to, state) && (fact.from === undefined || !matchesState(fact.from, state));
}

/** In the order in which it happened, which is that of the recording within a day. */
export function inOrderOfDays<Dated extends { readonly date: string }>(dated: readonly Dated[]): readonly Dated[] {
  return dated.toSorted((a, b) => compareText(a.date, b.date));
}

/** Name of the outermost active state. */
export function topState(value: StateValue): string {
  return typeof value === "string" ? value : (Object.keys(value)[0] ?? "");
}

/** Workflows that have sections of their own in the report. */
const toldByName: ReadonlySet<string> = new Set(["programme", "participant", "unit", "notification"]);

function daysOf(fact: Fact, calendar: Pick<SchoolCalendar, "dateOf" | "startOf">): Pick<Moment, "date" | "recorded"> {
  const recorded = calendar.dateOf(fact.at).toString();
  const date = calendar.dateOf(happenedAt(fact, calendar)).toString();
  return { date, ...(date !== recorded && { recorded }) };
}

interface Growing {
  readonly ref: InstanceRef;
  readonly parent: string | undefined;
  readonly moments: Moment[];
}

/**
 * Folds facts into lives.
 *
 * @param programme - identifier of the programme; the first one that was founded, unless given
 * @param asOf - what was recorded after this instant is left out, though it may have happened before
 * @returns `undefined` when no such programme was founded
 */
export function historyOf(
  facts: Iterable<Fact>,
  calendar: Pick<SchoolCalendar, "dateOf" | "startOf">,
  programme?: string,
  asOf?: Temporal.Instant,
): History | undefined {
  const growing = new Map<string, Growing>();
  const all: Moment[] = [];
  const over = new Set<string>();
  const end = asOf?.epochMilliseconds ?? Infinity;
  for (const fact of facts) {
    const key = refKey(fact.instance);
    // Where a clock went back, what follows a fact that is left out is left out with it: the fold needs them in order.
    if (fact.at.epochMilliseconds > end) over.add(key);
    if (over.has(key)) continue;
    let life = growing.get(key);
    if (life === undefined) growing.set(key, (life = { ref: fact.instance, parent: fact.parent, moments: [] }));
    const before = life.moments.at(-1)?.after ?? {};
    const after = applyChanges(before, fact.changes);
    const moment: Moment = { fact, ...daysOf(fact, calendar), before, after };
    life.moments.push(moment);
    all.push(moment);
  }

  const lives = [...growing.values()].flatMap(({ ref, parent, moments: [first, ...rest] }): Life[] =>
    first === undefined ? [] : [{ ref, parent, moments: [first, ...rest], last: rest.at(-1) ?? first }],
  );
  const programmes = lives.filter(({ ref }) => ref.workflow === "programme");
  const chosen = programmes.find(({ ref }) => programme === undefined || ref.id === programme);
  if (chosen === undefined) return undefined;
  const own = lives.filter((life) => life === chosen || life.parent === chosen.ref.id);
  const byKey = new Map(own.map((life) => [refKey(life.ref), life]));
  return {
    programme: chosen,
    participants: own.filter(({ ref }) => ref.workflow === "participant"),
    units: own.filter(({ ref }) => ref.workflow === "unit"),
    notifications: own.filter(({ ref }) => ref.workflow === "notification"),
    further: own.filter(({ ref }) => !toldByName.has(ref.workflow)),
    moments:
      programmes.length === 1 && own.length === lives.length
        ? all
        : all.filter(({ fact }) => byKey.has(refKey(fact.instance))),
    byKey,
    isShared: programmes.length > 1,
  };
}
