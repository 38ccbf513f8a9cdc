import { type AnyCondition, requirementsIn, type Workflow } from "@nastavnik/core";
import { statesOf } from "@nastavnik/core/internals";
import { targetModel } from "@nastavnik/core/target-model";
import { expect, it } from "vitest";
import { commandsAccepted } from "./spec.ts";
import { specifications } from "./specifications/index.ts";
import { unguarded } from "./specifications/unguarded.ts";

/** Every requirement together with a command that it guards, as "workflow command requirement". */
function guarded({ id, machine, commands, requirements, creation, creationGuard }: Workflow): ReadonlySet<string> {
  const pairs = new Set<string>();
  const add = (command: string, condition: AnyCondition | undefined) => {
    for (const requirement of condition === undefined ? [] : requirementsIn(condition)) {
      pairs.add(`${id} ${command} ${requirement.id}`);
    }
  };
  if (creationGuard !== undefined) add(creation, requirements[creationGuard]);
  for (const state of statesOf(machine.root)) {
    for (const { guard, eventType } of [...state.transitions.values()].flat()) {
      if (typeof guard === "string" && Object.hasOwn(commands, eventType)) add(eventType, requirements[guard]);
    }
  }
  return pairs;
}

it("every command of every workflow is accepted by some specification", () => {
  const accepted = new Set([
    ...specifications.flatMap((specification) => commandsAccepted(specification)),
    ...unguarded.map(({ when }) => `${when.on.workflow} ${when.type}`),
  ]);
  const commands = targetModel.workflows.flatMap(({ id, commands: all }) =>
    Object.keys(all).map((type) => `${id} ${type}`),
  );
  expect(commands.filter((command) => !accepted.has(command))).toEqual([]);
});

it("every guarded command has a refusal, or a way that is passed by, for each requirement that guards it", () => {
  const shown = new Set(
    specifications.flatMap(({ workflow, requirement, refuses, passesBy = [] }) =>
      [...refuses, ...passesBy].flatMap(({ when, also = [] }) =>
        [requirement, ...also].map((each) => `${workflow} ${when.type} ${each}`),
      ),
    ),
  );
  const pairs = targetModel.workflows.flatMap((workflow) => [...guarded(workflow)]);
  expect(pairs.filter((pair) => !shown.has(pair))).toEqual([]);
});
