import { matchesState, type SchoolCalendar } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import type { NotificationModel } from "../rule/model.ts";
import type { NotificationRule } from "../rule/notification-rule.ts";
import { addDays } from "./add-days.ts";
import { delayOfTimer, type Life } from "./lives.ts";

/** One time that a rule is to be told of one instance. */
export interface Occurrence {
  readonly rule: NotificationRule;
  /** What tells it from every other time: made of the days that it is about, never of when anybody looked. */
  readonly period: string;
  /** The day on which it is due. */
  readonly on: Temporal.PlainDate;
  /** The day that it is about: the deadline, or the day from which it was counted. */
  readonly about: Temporal.PlainDate;
  /** 0, then 1, 2 … of the repetitions or of the ladder. */
  readonly step: number;
  /** Whom it is told. */
  readonly to: NotificationRule["to"];
  /** After this moment it makes no sense any more. */
  readonly until: Temporal.Instant | undefined;
}

/** What the day that a rule counts from is, and whether it counts backwards from it. */
interface Anchor {
  readonly day: Temporal.PlainDate;
  readonly first: Temporal.PlainDate;
  readonly period: string;
  readonly until?: Temporal.Instant;
}

/** An anchor before it is worked out, and what tells it from every other of its rule. */
interface Origin {
  readonly key: string;
  readonly make: () => Anchor;
}

function anchorOf(
  rule: NotificationRule,
  { instance, entered, last }: Life,
  calendar: SchoolCalendar,
  model: NotificationModel,
): Origin | undefined {
  const { on } = rule;
  if ("fact" in on) {
    const name = on.fact.command ?? on.fact.timer ?? "";
    const happened = last.get(name);
    if (happened === undefined) return undefined;
    // Of what is over only its end is told.
    if (instance.status === "done" && happened.version !== instance.version) return undefined;
    const day = calendar.dateOf(happened.at);
    const period = `v${happened.version}`;
    return { key: `${day.toString()} ${period}`, make: () => ({ day, first: day, period }) };
  }
  // What is over is told by facts only.
  if (instance.status !== "active") return undefined;
  if ("timer" in on) {
    const timer = instance.timers?.find(({ id }) => delayOfTimer(id) === on.timer.timer);
    if (timer === undefined) return undefined;
    return {
      key: timer.dueAt.toString(),
      make() {
        // It runs to the end of its last day: the day before the midnight at which it fires.
        const day = calendar.dateOf(timer.dueAt.subtract({ nanoseconds: 1 }));
        return { day, first: addDays(day, on.before, calendar, -1), period: day.toString(), until: timer.dueAt };
      },
    };
  }
  if ("state" in on) {
    const begun = entered.get(on.state.state);
    if (begun === undefined) return undefined;
    const times = [begun, ...on.state.since.flatMap((name) => last.get(name)?.at ?? [])];
    const latest = times.reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a));
    const day = calendar.dateOf(latest);
    const period = day.toString();
    return { key: period, make: () => ({ day, first: addDays(day, on.after, calendar), period }) };
  }
  const field = model.fields[instance.workflow]?.[on.date.field];
  const written = field?.kind === "date" ? field.of(instance) : undefined;
  const states = on.date.while;
  if (written === undefined || (states.length > 0 && !states.some((path) => matchesState(instance.value, path))))
    return undefined;
  return {
    key: written,
    make() {
      const day = Temporal.PlainDate.from(written);
      if (on.after !== undefined) return { day, first: addDays(day, on.after, calendar), period: written };
      const first = on.before === undefined ? day : addDays(day, on.before, calendar, -1);
      return { day, first, period: written, until: calendar.startOf(day.add({ days: 1 })) };
    },
  };
}

/**
 * Every time that a rule is to be told of an instance as it is: also those that lie in the past, and were told or not. Pure:
 * the same instance gives the same times, whoever asks and whenever, and instances that are alike share them.
 */
export function occurrencesOf(
  rule: NotificationRule,
  life: Life,
  calendar: SchoolCalendar,
  model: NotificationModel,
): readonly Occurrence[] {
  const anchor = anchorOf(rule, life, calendar, model);
  if (anchor === undefined) return none;
  const of = known.of(calendar, rule);
  let times = of.get(anchor.key);
  if (times === undefined) {
    if (of.size >= mostKnown) of.clear();
    of.set(anchor.key, (times = timesOf(rule, anchor.make(), calendar)));
  }
  return times;
}

const none: readonly Occurrence[] = [];
/** Of so many days a rule remembers its times: thousands of instances share them. */
const mostKnown = 5000;

/** What was worked out before, by calendar and rule. */
class Known {
  readonly #byCalendar = new WeakMap<SchoolCalendar, WeakMap<NotificationRule, Map<string, readonly Occurrence[]>>>();

  of(calendar: SchoolCalendar, rule: NotificationRule): Map<string, readonly Occurrence[]> {
    let byRule = this.#byCalendar.get(calendar);
    if (byRule === undefined) this.#byCalendar.set(calendar, (byRule = new WeakMap()));
    let times = byRule.get(rule);
    if (times === undefined) byRule.set(rule, (times = new Map()));
    return times;
  }
}
const known = new Known();

function timesOf(
  rule: NotificationRule,
  { day, first, period, until }: Anchor,
  calendar: SchoolCalendar,
): readonly Occurrence[] {
  const times: Occurrence[] = [{ rule, period, on: first, about: day, step: 0, to: rule.to, until }];
  let on = first;
  for (let time = 1; time <= (rule.repeat?.times ?? 0) && rule.repeat !== undefined; time++) {
    on = addDays(on, rule.repeat.every, calendar);
    times.push({ rule, period: `${period}+${time}`, on, about: day, step: time, to: rule.to, until });
  }
  let step = first;
  for (const [index, { after, to }] of rule.ladder.entries()) {
    step = addDays(calendar.nextWorkingDay(step), after, calendar);
    // What it is about may be over by then: those above are told of that too.
    times.push({ rule, period: `${period}>${index + 1}`, on: step, about: day, step: index + 1, to, until: undefined });
  }
  return times;
}
