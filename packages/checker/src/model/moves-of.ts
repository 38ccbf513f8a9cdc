import { type Actor, isPermitted, type JsonObject, systemRole, type Workflow } from "@nastavnik/core";
import { byOf } from "@nastavnik/core/internals";
import { Temporal } from "temporal-polyfill";
import type { Model } from "./model.ts";
import { payloadsOf } from "./payloads-of.ts";
import type { PreparedMove } from "./prepare.ts";

const anyTime = Temporal.Instant.from("2000-01-01T00:00:00Z");

/** Whether nobody but the engine gives the command. */
export function isOfEngine(workflow: Workflow, type: string): boolean {
  const by = byOf(workflow, type);
  if (by === undefined || by.kind === "system") return true;
  return by.kind === "office" && by.roles.every((role) => role === systemRole);
}

/** Every move of every player: each command of each place with each payload that stands for others. */
export function movesOf(model: Model, players: readonly Actor[]): readonly PreparedMove[] {
  const definitions = new Map(model.workflows.map((each) => [each.id, each]));
  const payloads = new Map<string, readonly JsonObject[]>();
  const payloadsFor = (workflow: Workflow, type: string): readonly JsonObject[] => {
    const name = `${workflow.id}.${type}`;
    const known = payloads.get(name) ?? model.payloads?.[name];
    const found = known ?? payloadsOf(workflow.commands[type] as Workflow["commands"][string]);
    payloads.set(name, found);
    return found;
  };
  return model.places.flatMap(({ workflow: name }, slot) => {
    const workflow = definitions.get(name) as Workflow;
    return Object.keys(workflow.commands).flatMap((type) => {
      if (isOfEngine(workflow, type)) return [];
      const able = players.filter((actor) => isPermitted(workflow, { id: "", type, payload: {}, actor, at: anyTime }));
      return payloadsFor(workflow, type).flatMap((payload) => able.map((actor) => ({ slot, type, payload, actor })));
    });
  });
}
