import { historyHash } from "@nastavnik/engine";
import type { Story } from "./story.ts";
import { StoryCourse, type StoryOptions, type ToldStep } from "./story-course.ts";

/** A story that was played. */
export interface ToldStory {
  /** Steps of the story itself; of those before it, only what has gone otherwise. */
  readonly steps: readonly ToldStep[];
  readonly before: readonly ToldStep[];
  /** SHA-256 of the history that it has come to, as `historyHash` tells it. */
  readonly hash: string;
  /** Whether every step went as the story says, those before it too, and the history is the one that it says. */
  readonly isAsExpected: boolean;
}

/**
 * Plays a story through the real engine in virtual time: timers fire and reactions follow on the way, and every step is
 * accepted or refused by the real requirements. Answers what came of each step, whatever it is.
 *
 * @throws NastavnikError `invalid-input` where a step says something that no command can, with its number and both texts
 */
export async function playStory(story: Story, options: StoryOptions): Promise<ToldStory> {
  const course = new StoryCourse(story, options);
  await course.begin();
  const told: ToldStep[] = [];
  for (const step of [...story.before, ...story.steps]) told.push(await course.tell(step));
  if (story.until !== undefined) await course.passUntil(story.until);
  const hash = await historyHash(options.store);
  const before = told.slice(0, story.before.length).filter(({ isAsExpected }) => !isAsExpected);
  const steps = told.slice(story.before.length);
  const isSameHistory = story.hash === undefined || story.hash === hash;
  const isAsTold = before.length === 0 && steps.every(({ isAsExpected }) => isAsExpected);
  return { steps, before, hash, isAsExpected: isAsTold && isSameHistory };
}
