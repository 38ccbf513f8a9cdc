import type { Workflow } from "@nastavnik/core";
import { foundingRegulation } from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import type { Finding } from "../definition/definition-problem.ts";
import { describe, oneOf } from "../definition/explain-issue.ts";
import type { StoryDefinition, StoryStep } from "./story-definition.ts";

/** What breaks a rule between the fields of a story: people, commands and the order of time. */
export function checkStory(
  story: Pick<StoryDefinition, "people" | "steps" | "year" | "until" | "after" | "regulation">,
  workflows: readonly Workflow[],
  before: readonly StoryStep[] = [],
): readonly Finding[] {
  const { people, steps } = story;
  const ofSteps = steps.flatMap((step, index) => [
    ...checkWho(step, index, people),
    ...checkCommand(step, index, workflows),
    ...checkTime(step, index, (index === 0 ? before.at(-1) : steps[index - 1])?.at),
  ]);
  return [...checkBeginning(story), ...ofSteps];
}

/** Something has to happen, and one thing at most can have happened before. */
function checkBeginning({
  steps,
  year,
  until,
  after,
  regulation,
}: Pick<StoryDefinition, "steps" | "year" | "until" | "after" | "regulation">): readonly Finding[] {
  if (steps.length === 0 && until === undefined && year === undefined && after === undefined) {
    const expected = { ru: "хотя бы один шаг, или until", en: "at least one step, or until" };
    return [{ code: "nothing-happens", path: ["steps"], expected, met: describe(steps) }];
  }
  if (year === undefined) return [];
  if (after !== undefined) {
    const expected = { ru: "либо year, либо after", en: "either year or after" };
    return [{ code: "two-beginnings", path: ["year"], expected, met: describe(after) }];
  }
  const taken = foundingRegulation({
    ...(regulation !== undefined && { regulation }),
    policies: { off: [], parameters: {} },
  });
  if (taken.ok) return [];
  const expected = { ru: "верное Положение", en: "a sound regulation" };
  return [{ code: "no-regulation", path: ["regulation"], expected, met: describe(regulation) }];
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
