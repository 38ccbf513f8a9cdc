import type { RegulationEdition } from "@nastavnik/core";
import type { Story, StoryStep } from "@nastavnik/simulation";
import { stringify } from "yaml";

/** The part of a story that is there before anything is done: who, by which rules, and what has happened before. */
export interface Opening {
  readonly title: string;
  /** A story that has happened before, by the name of its file. */
  readonly after?: string;
  readonly year?: Story["year"];
  readonly regulation?: string | RegulationEdition | Record<string, unknown>;
  readonly organisation?: string;
  readonly people?: Readonly<Record<string, { readonly name?: string; readonly roles: readonly string[] }>>;
}

/** What has been done since, and what it came to. */
export interface Doings {
  readonly steps: readonly StoryStep[];
  readonly until?: string;
  readonly hash?: string;
}

/** A step as a file tells it: nothing that is usual anyway. */
function stepData({ on, payload, expect, ...step }: StoryStep): object {
  const told = Object.entries(step).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(told),
    on: `${on.workflow}/${on.id}`,
    ...(Object.keys(payload).length > 0 && { payload }),
    ...(expect !== "accepted" && { expect }),
  };
}

/** A course of events as the file of a story, which the page opens again and `nastavnik story` plays. */
export function storyFile(opening: Opening, { steps, until, hash }: Doings): string {
  const data = {
    ...opening,
    steps: steps.map(stepData),
    ...(until !== undefined && { until }),
    ...(hash !== undefined && { hash }),
  };
  return stringify(data, { lineWidth: 120, aliasDuplicateObjects: false });
}
