import type { Command } from "../command/command.ts";
import type { Occasion } from "../command/occasion.ts";
import { NastavnikError } from "../error/nastavnik-error.ts";
import type { Instance } from "../instance/instance.ts";
import type { Workflow } from "../workflow/workflow.ts";
import type { PolicySettings, World } from "../world/world.ts";

const noSettings: PolicySettings = {};

function policiesOf(workflow: Workflow, instance: Instance, world: World): PolicySettings {
  if (workflow.policies === undefined) return noSettings;
  try {
    return workflow.policies(instance, world);
  } catch (cause) {
    throw new NastavnikError("internal", `workflow ${workflow.id}: its policies failed`, { cause });
  }
}

/** The event that the machine sees for a command. */
export function occasionOf(workflow: Workflow, instance: Instance, command: Command, world: World): Occasion {
  return {
    type: command.type,
    payload: command.payload,
    actor: command.actor,
    at: command.at,
    id: command.id,
    instance,
    world,
    policies: policiesOf(workflow, instance, world),
  };
}
