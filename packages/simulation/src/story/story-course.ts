import { isNastavnikError, NastavnikError, type Reason, type SchoolCalendar, type Text } from "@nastavnik/core";
import type { Answer, Overlay, Store, VirtualClock } from "@nastavnik/engine";
import { targetModelCounting } from "@nastavnik/rules/target-model";
import { Temporal } from "temporal-polyfill";
import { calendarOf } from "../definition/calendar-of.ts";
import { countingOf } from "../metric/counting-of.ts";
import { simulateYear } from "../year/simulate-year.ts";
import { YearEngine } from "../year/year-engine.ts";
import { commandOfStep } from "./command-of-step.ts";
import type { Story } from "./story.ts";
import type { StoryStep } from "./story-definition.ts";
import { momentOf } from "./story-moments.ts";
import { parentsIn } from "./story-parents.ts";
import { yearBefore } from "./year-before.ts";

/** What came of one step. */
export interface ToldStep {
  readonly step: StoryStep;
  /** When it was done, in the time zone of the story. */
  readonly at: Temporal.PlainDateTime;
  readonly outcome: Answer["outcome"];
  /** All reasons of a refusal; none of another outcome. */
  readonly reasons: readonly Reason[];
  readonly isAsExpected: boolean;
}

/** What a story is played on. */
export interface StoryOptions {
  /** An empty store that runs by the clock, such as `memoryStore({ tenant, clock })`. */
  readonly store: Store;
  /** Made by {@link storyClock}. */
  readonly clock: VirtualClock;
}

/** What a {@link StoryCourse} goes on. */
export interface StoryCourseOptions extends StoryOptions {
  /** How plans are tried, where `questions.plan` is to be asked. */
  readonly overlay?: Overlay;
  /** How many steps of the story the store has seen already; none unless told. */
  readonly done?: number;
}

/**
 * A story while it is being told, step by step through the real engine in virtual time: timers fire and reactions follow on
 * the way, and every step is accepted or refused by the real requirements. A story of the same steps comes to the same
 * history, whether it is played at once or told by hand.
 *
 * @example
 * const course = new StoryCourse(story, { store, clock, overlay: overlayStore });
 * await course.begin();
 * const { outcome, reasons } = await course.tell(step);
 */
export class StoryCourse {
  readonly calendar: SchoolCalendar;
  readonly #story: Story;
  readonly #store: Store;
  readonly #clock: VirtualClock;
  readonly #engine: YearEngine;
  readonly #done: number;
  readonly #steps: StoryStep[] = [];
  readonly #earlier: readonly StoryStep[];

  constructor(story: Story, { store, clock, overlay, done = 0 }: StoryCourseOptions) {
    const year = yearBefore(story)?.definition;
    this.#story = story;
    this.#store = store;
    this.#clock = clock;
    this.#done = done;
    this.#earlier = [...story.before, ...story.steps].slice(0, done);
    this.calendar = calendarOf(story);
    this.#engine = new YearEngine({
      store,
      calendar: this.calendar,
      counting: year === undefined ? targetModelCounting() : countingOf(year),
      organisation: story.organisation,
      clock,
      isResumed: false,
      ...(overlay && { overlay }),
    });
  }

  /** Lets what has happened before the story happen: the invented year, where there is one. */
  async begin(): Promise<void> {
    const year = yearBefore(this.#story);
    if (year !== undefined) await simulateYear({ ...year, store: this.#store, clock: this.#clock });
  }

  /** What may be asked at the moment that the story has reached. */
  get questions(): YearEngine["questions"] {
    return this.#engine.questions;
  }

  /** The moment that the story has reached, in its time zone. */
  get now(): Temporal.PlainDateTime {
    return this.#clock.now().toZonedDateTimeISO(this.#story.timeZone).toPlainDateTime();
  }

  /** When a step of this day is done: in the morning, or a minute after what was last. */
  momentOf(at: string): Temporal.PlainDateTime {
    const isBegun = this.#done + this.#steps.length > 0 || this.#story.year !== undefined;
    return momentOf(at, isBegun ? this.now : undefined);
  }

  /**
   * Does one step more. Answers what came of it, whatever it is.
   *
   * @throws NastavnikError `invalid-input` where the step says something that no command can, with its number and both texts
   */
  async tell(step: StoryStep): Promise<ToldStep> {
    const { timeZone, before } = this.#story;
    const at = this.momentOf(step.at);
    const instant = at.toZonedDateTime(timeZone).toInstant();
    this.#steps.push(step);
    const index = this.#done + this.#steps.length;
    await this.#engine.beginDay(instant);
    const parentOf = parentsIn([...this.#earlier, ...this.#steps]);
    const answer = await saidRightly(index - before.length, () =>
      this.#engine.execute(
        step.on,
        commandOfStep(this.#story, step, {
          id: `step-${index}`,
          on: step.day,
          paper: step.paper && { number: String(index), date: at.toPlainDate().toString(), ...step.paper },
          parent: parentOf(step.on.workflow),
        }),
        instant,
      ),
    );
    return toldOf(step, at, answer);
  }

  /** Lets time go on: timers fire on the way, each at its own moment. A moment that has passed is passed over. */
  async passUntil(at: string): Promise<void> {
    const instant = momentOf(at, undefined).toZonedDateTime(this.#story.timeZone).toInstant();
    if (Temporal.Instant.compare(instant, this.#clock.now()) > 0) await this.#engine.beginDay(instant);
  }
}

async function saidRightly<T>(number: number, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!isNastavnikError(error, "invalid-input")) throw error;
    const what: Text = error.text ?? { ru: error.message, en: error.message };
    const text = { ru: `шаг ${number}: ${what.ru}`, en: `step ${number}: ${what.en}` };
    throw new NastavnikError("invalid-input", text.en, { text, cause: error });
  }
}

function toldOf(step: StoryStep, at: Temporal.PlainDateTime, answer: Answer): ToldStep {
  const { outcome } = answer;
  const reasons = answer.outcome === "refused" ? answer.reasons : [];
  return { step, at, outcome, reasons, isAsExpected: isExpected(step.expect, outcome, reasons) };
}

function isExpected(expect: StoryStep["expect"], outcome: string, reasons: readonly Reason[]): boolean {
  if (typeof expect === "string") return outcome === expect;
  const codes = new Set(reasons.map(({ code }) => code));
  const isSo = outcome === "refused" && expect.refused.every((code) => codes.has(code));
  return isSo && (expect.only !== true || codes.size === new Set(expect.refused).size);
}
