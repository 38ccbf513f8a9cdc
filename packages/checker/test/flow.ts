import {
  type AnyCondition,
  type CommandDefinition,
  defineWorkflow,
  type JsonObject,
  requirement,
  systemRole,
  type Workflow,
} from "@nastavnik/core";
import { assign, createMachine } from "xstate";
import * as z from "zod";

export const text = (en: string) => ({ ru: en, en });

interface Flow {
  readonly id?: string;
  readonly context?: JsonObject;
  readonly states: Readonly<Record<string, object>>;
  readonly root?: object;
  readonly actions?: Readonly<Record<string, (context: JsonObject) => JsonObject>>;
  readonly delays?: Readonly<Record<string, number>>;
  readonly guards?: Readonly<Record<string, AnyCondition>>;
  /** Who gives each command. */
  readonly commands: Readonly<Record<string, readonly string[]>>;
  readonly parts?: Readonly<Record<string, Partial<CommandDefinition>>>;
  readonly relations?: Workflow["relations"];
}

/** A requirement that holds where this is true of the context. */
export const needs = (id: string, holds: (context: JsonObject) => boolean): AnyCondition =>
  requirement<JsonObject>({
    id,
    title: text(id),
    clause: "House rules",
    force: "law",
    check: (context) => holds(context) || { text: text(`not ${id}`) },
  });

function pathsOf(states: Readonly<Record<string, object>>, above = ""): readonly string[] {
  return Object.entries(states).flatMap(([name, state]) => {
    const path = above === "" ? name : `${above}.${name}`;
    const { states: inner = {} } = state as { states?: Readonly<Record<string, object>> };
    return [path, ...pathsOf(inner, path)];
  });
}

/** A workflow from its states; `create` brings it into being. */
export function flow({
  id = "flow",
  context = {},
  states,
  root = {},
  actions = {},
  delays = {},
  guards = {},
  commands,
  parts = {},
  relations,
}: Flow): Workflow {
  const machine = createMachine({ id, context, initial: Object.keys(states)[0], states, ...root } as never, {
    actions: Object.fromEntries(
      Object.entries(actions).map(([name, change]) => [name, assign(({ context: now }) => change(now))]),
    ),
    delays,
  });
  const all: Readonly<Record<string, readonly string[]>> = { create: ["clerk"], ...commands };
  return defineWorkflow({
    id,
    version: 1,
    title: text(id),
    machine,
    roles: Object.fromEntries(
      [...new Set([...Object.values(all).flat(), systemRole])].map((role) => [role, text(role)]),
    ),
    creation: "create",
    commands: Object.fromEntries(
      Object.entries(all).map(([type, roles]) => [
        type,
        {
          label: text(type),
          told: text(type),
          kind: "any",
          payload: z.strictObject({}) as never,
          roles,
          ...parts[type],
        },
      ]),
    ),
    requirements: guards,
    states: Object.fromEntries(pathsOf(states).map((path) => [path, text(path)])),
    ...(relations && { relations }),
  });
}

/** The workflow alone in the world. */
export const alone = (workflow: Workflow) => ({ workflows: [workflow], places: [{ workflow: workflow.id, id: "1" }] });
