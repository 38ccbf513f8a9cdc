import { isNastavnikError, NastavnikError, type Reason, type Text } from "@nastavnik/core";
import { type Answer, type Store, virtualClock, type VirtualClock } from "@nastavnik/engine";
import { targetModelCounting } from "@nastavnik/rules/target-model";
import { Temporal } from "temporal-polyfill";
import { calendarOf } from "../definition/calendar-of.ts";
import { YearEngine } from "../year/year-engine.ts";
import { commandOfStep } from "./command-of-step.ts";
import type { Story } from "./story.ts";
import type { StoryStep } from "./story-definition.ts";
import { parentsIn } from "./story-parents.ts";

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

/** A story that was played. */
export interface ToldStory {
  /** Steps of the story itself; of those before it, only what has gone otherwise. */
  readonly steps: readonly ToldStep[];
  readonly before: readonly ToldStep[];
  /** Whether every step went as the story says, those before it too. */
  readonly isAsExpected: boolean;
}

/** What a story is played on. */
export interface StoryOptions {
  /** An empty store that runs by the clock, such as `memoryStore({ tenant, clock })`. */
  readonly store: Store;
  /** Made by {@link storyClock}. */
  readonly clock: VirtualClock;
}

/** The working day of a story begins at nine; steps that name no time follow each other by a minute. */
const morning = 9;

/** The moments of the steps, in the time zone of the story. */
function momentsOf(steps: readonly StoryStep[]): readonly Temporal.PlainDateTime[] {
  let last: Temporal.PlainDateTime | undefined;
  return steps.map(({ at }) => {
    const told = Temporal.PlainDateTime.from(at);
    const wished = at.includes("T") ? told : told.with({ hour: morning });
    const next = last?.add({ minutes: 1 });
    last = next !== undefined && Temporal.PlainDateTime.compare(next, wished) > 0 ? next : wished;
    return last;
  });
}

const instantOf = (moment: Temporal.PlainDateTime, timeZone: string): Temporal.Instant =>
  moment.toZonedDateTime(timeZone).toInstant();

/** The virtual clock of a story: it shows the day on which the story begins, an hour before anything happens. */
export function storyClock({ before, steps, timeZone }: Story): VirtualClock {
  const [first] = momentsOf([...before, ...steps]);
  if (first === undefined) throw new NastavnikError("invalid-input", "expected a story with steps, met none");
  return virtualClock(instantOf(first, timeZone).subtract({ hours: 1 }));
}

/**
 * Plays a story through the real engine in virtual time: timers fire and reactions follow on the way, and every step is
 * accepted or refused by the real requirements. Answers what came of each step, whatever it is.
 *
 * @throws NastavnikError `invalid-input` where a step says something that no command can, with its number and both texts
 */
export async function playStory(story: Story, { store, clock }: StoryOptions): Promise<ToldStory> {
  const { timeZone, organisation } = story;
  const calendar = calendarOf(story);
  const engine = new YearEngine({
    store,
    calendar,
    counting: targetModelCounting(),
    organisation,
    clock,
    isResumed: false,
  });
  const all = [...story.before, ...story.steps];
  const moments = momentsOf(all);
  const parentOf = parentsIn(all);
  const told: ToldStep[] = [];
  for (const [index, step] of all.entries()) {
    const at = moments[index] as Temporal.PlainDateTime;
    const instant = instantOf(at, timeZone);
    await engine.beginDay(instant);
    const number = index - story.before.length + 1;
    const answer = await saidRightly(number, () =>
      engine.execute(
        step.on,
        commandOfStep(story, step, {
          id: `step-${index + 1}`,
          on: step.day,
          paper: step.paper && { number: String(index + 1), date: at.toPlainDate().toString(), ...step.paper },
          parent: parentOf(step.on.workflow),
        }),
        instant,
      ),
    );
    told.push(toldOf(step, at, answer));
  }
  const before = told.slice(0, story.before.length).filter(({ isAsExpected }) => !isAsExpected);
  const steps = told.slice(story.before.length);
  return { steps, before, isAsExpected: before.length === 0 && steps.every(({ isAsExpected }) => isAsExpected) };
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
