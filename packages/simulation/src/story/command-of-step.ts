import type { Paper } from "@nastavnik/core";
import type { CommandInput } from "@nastavnik/engine";
import type { Story } from "./story.ts";
import type { StoryStep } from "./story-definition.ts";

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
  /** Programme of the people and units that begin, where the step names none. */
  readonly programme: string | undefined;
}

/** The command that a step of a story gives. */
export function commandOfStep(story: Story, step: StoryStep, { id, on, paper, programme }: StepSettings): CommandInput {
  const { who, as, on: instance, parent = programme, command, personalData } = step;
  return {
    id,
    type: command,
    payload: payloadOf(story, step),
    actor: { id: who, roles: as ?? story.people[who]?.roles ?? [], organisation: story.organisation },
    ...(on !== undefined && { on }),
    ...(instance.workflow !== "programme" && parent !== undefined && { parent }),
    ...(paper && { paper: paper as Paper }),
    ...(personalData && { personalData: [{ subject: personOf(step), data: personalData }] }),
  };
}

/** Whose entry it is: one person may have several, each of which names the person. */
function personOf({ on, payload }: StoryStep): string {
  const { person } = payload;
  return on.workflow === "participant" && typeof person === "string" ? person : on.id;
}

/** A programme is founded with the regulation and the choices of the story, unless the step says others. */
function payloadOf({ regulation, policies }: Story, { on, command, payload }: StoryStep): object {
  if (on.workflow !== "programme" || command !== "found") return payload;
  return { ...(regulation !== undefined && { regulation }), ...(policies && { policies }), ...payload };
}
