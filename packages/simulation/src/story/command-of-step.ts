import type { Paper } from "@nastavnik/core";
import type { CommandInput } from "@nastavnik/engine";
import type { Story } from "./story.ts";
import type { StoryStep } from "./story-definition.ts";
import { isRoot } from "./story-parents.ts";

/** A paper as far as a step tells it. */
export interface StepPaper {
  readonly signer: string;
  readonly number?: string | undefined;
  readonly date?: string | undefined;
}

/** What a step's own words do not say of its command. */
interface StepSettings {
  readonly id: string;
  /** Day on which it happened, where that is not the day of the recording. */
  readonly on: string | undefined;
  readonly paper: StepPaper | undefined;
  /** What an instance belongs to that begins, where the step names nothing. */
  readonly parent: string | undefined;
}

/** The command that a step of a story gives. */
export function commandOfStep(
  story: Story,
  step: StoryStep,
  { id, on, paper, parent: usual }: StepSettings,
): CommandInput {
  const { who, as, on: instance, parent = usual, command, personalData } = step;
  return {
    id,
    type: command,
    payload: payloadOf(story, step),
    actor: {
      id: who,
      roles: as ?? story.people[who]?.roles ?? [],
      organisation: story.people[who]?.organisation ?? story.organisation,
    },
    ...(on !== undefined && { on }),
    ...(!isRoot(instance.workflow) && parent !== undefined && { parent }),
    ...(paper && { paper: paper as Paper }),
    ...(personalData && { personalData: [{ subject: personOf(step), data: personalData }] }),
  };
}

/** Workflows that tell of people whom a command names. */
const namingPeople: readonly string[] = ["participant", "municipal-school", "teacher-request"];

/** Whose data they are: one person may have several entries, each of which names the person. */
function personOf({ on, payload }: StoryStep): string {
  const { person } = payload;
  return namingPeople.includes(on.workflow) && typeof person === "string" ? person : on.id;
}

/**
 * A programme, and a municipal school, is founded with the regulation of the story, a programme with its choices too, unless
 * the step says others.
 */
function payloadOf({ regulation, policies }: Story, { on, command, payload }: StoryStep): object {
  if (!isRoot(on.workflow) || command !== "found") return payload;
  const chosen = on.workflow === "programme" ? policies : undefined;
  return { ...(regulation !== undefined && { regulation }), ...(chosen && { policies: chosen }), ...payload };
}
