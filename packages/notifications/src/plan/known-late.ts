import type { Fact, SchoolCalendar } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { NotificationModel } from "../rule/model.ts";
import type { NotificationRule } from "../rule/notification-rule.ts";
import type { HoursHere } from "./hours-here.ts";
import type { Life } from "./lives.ts";
import { type Occurrence, occurrencesOf } from "./occurrences.ts";

/** What {@link KnownLate} works with. */
export interface KnownLateOptions {
  readonly calendar: SchoolCalendar;
  readonly model: NotificationModel;
  readonly hours: HoursHere;
  /** The rules of a workflow. */
  readonly rulesOf: (workflow: string) => readonly NotificationRule[];
}

const isBefore = ({ on, sendLate }: NotificationRule): boolean =>
  !sendLate && ("timer" in on || ("date" in on && on.before !== undefined));

/**
 * What was to be told on days before a deadline that were over when the deadline was set: who is told today of what is due
 * tomorrow need not be reminded that it is due in two days. As the facts tell, and so the same for every process.
 */
export class KnownLate {
  readonly #options: KnownLateOptions;
  readonly #byWorkflow = new Map<string, readonly NotificationRule[]>();
  /** By rule, instance and period. */
  readonly #late = new Set<string>();

  constructor(options: KnownLateOptions) {
    this.#options = options;
  }

  /** Takes notice of what a fact has made of an instance. */
  take({ at }: Fact, before: Life | undefined, life: Life): void {
    const { calendar, model, hours } = this.#options;
    for (const rule of this.#rulesOf(life.instance.workflow)) {
      const was = before === undefined ? [] : occurrencesOf(rule, before, calendar, model);
      const is = occurrencesOf(rule, life, calendar, model);
      // Instances that are alike share them.
      if (was === is) continue;
      for (const occurrence of is) {
        const planned = hours.of(occurrence).at;
        if (planned === undefined || planned.epochNanoseconds >= at.epochNanoseconds) continue;
        // Days are what rules count by: what is set at noon is told of on that day, if late.
        if (calendar.dateOf(planned).equals(calendar.dateOf(at))) continue;
        if (!was.some(({ period }) => period === occurrence.period)) this.#late.add(keyOf(occurrence, life));
      }
    }
  }

  /** Whether the day of something had passed already when what it is about came about. */
  isSo(occurrence: Occurrence, life: Life): boolean {
    return this.#late.size > 0 && this.#late.has(keyOf(occurrence, life));
  }

  #rulesOf(workflow: string): readonly NotificationRule[] {
    let rules = this.#byWorkflow.get(workflow);
    if (rules === undefined) {
      this.#byWorkflow.set(workflow, (rules = this.#options.rulesOf(workflow).filter(isBefore)));
    }
    return rules;
  }
}

const keyOf = ({ rule, period }: Occurrence, { instance }: Life): string =>
  `${rule.id}\0${refKey(instance)}\0${period}`;
