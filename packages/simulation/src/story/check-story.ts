import type { Workflow } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import type { Finding } from "../definition/definition-problem.ts";
import { describe, oneOf } from "../definition/explain-issue.ts";
import type { StoryDefinition, StoryStep } from "./story-definition.ts";

/** What breaks a rule between the fields of a story: people, commands and the order of time. */
export function checkStory(
  { people, steps }: Pick<StoryDefinition, "people" | "steps">,
  workflows: readonly Workflow[],
  before: readonly StoryStep[] = [],
): readonly Finding[] {
  return steps.flatMap((step, index) => [
    ...checkWho(step, index, people),
    ...checkCommand(step, index, workflows),
    ...checkTime(step, index, (index === 0 ? before.at(-1) : steps[index - 1])?.at),
  ]);
}

function checkWho({ who }: StoryStep, index: number, people: StoryDefinition["people"]): readonly Finding[] {
  if (Object.hasOwn(people, who)) return [];
  const expected = oneOf({ ru: "кто-то из people", en: "one of the people" }, Object.keys(people), who);
  return [{ code: "unknown-person", path: ["steps", index, "who"], expected, met: describe(who) }];
}

function checkCommand({ on, command }: StoryStep, index: number, workflows: readonly Workflow[]): readonly Finding[] {
  const workflow = workflows.find(({ id }) => id === on.workflow);
  if (workflow === undefined) {
    const ids = workflows.map(({ id }) => `${id}/…`);
    const expected = oneOf({ ru: "что-то из", en: "one of" }, ids, on.workflow);
    return [
      { code: "unknown-workflow", path: ["steps", index, "on"], expected, met: describe(`${on.workflow}/${on.id}`) },
    ];
  }
  if (Object.hasOwn(workflow.commands, command)) return [];
  const expected = oneOf(
    { ru: `одна из команд ${workflow.id}`, en: `one of the commands of ${workflow.id}` },
    Object.keys(workflow.commands),
    command,
  );
  return [{ code: "unknown-command", path: ["steps", index, "command"], expected, met: describe(command) }];
}

function checkTime({ at }: StoryStep, index: number, previous: string | undefined): readonly Finding[] {
  if (previous === undefined) return [];
  // A day without a time is any time of it.
  const isBefore =
    at.includes("T") && previous.includes("T")
      ? Temporal.PlainDateTime.compare(at, previous) < 0
      : Temporal.PlainDate.compare(at.slice(0, 10), previous.slice(0, 10)) < 0;
  if (!isBefore) return [];
  const expected = {
    ru: `время не раньше шага перед ним (${previous})`,
    en: `a time not before the step above (${previous})`,
  };
  return [{ code: "too-early", path: ["steps", index, "at"], expected, met: describe(at) }];
}
