import type { Command } from "../command/command.ts";
import type { Occasion } from "../command/occasion.ts";
import type { Instance } from "../instance/instance.ts";
import type { Workflow } from "../workflow/workflow.ts";
import type { PolicySettings, World } from "../world/world.ts";

const noSettings: PolicySettings = {};

/** The event that the machine sees for a command. */
export function occasionOf(workflow: Workflow, instance: Instance, command: Command, world: World): Occasion {
  const policies = workflow.policies === undefined ? noSettings : workflow.policies(instance, world);
  return {
    type: command.type,
    payload: command.payload,
    actor: command.actor,
    at: command.at,
    id: command.id,
    instance,
    world,
    policies,
  };
}
