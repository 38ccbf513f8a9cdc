import type { StoryDefinition, StoryStep } from "./story-definition.ts";

/** A story with all that has happened before it. */
export interface Story extends Omit<StoryDefinition, "steps" | "after"> {
  /** Steps of the stories before this one, oldest first; people and settings of theirs are the story's too. */
  readonly before: readonly StoryStep[];
  readonly steps: readonly StoryStep[];
}
