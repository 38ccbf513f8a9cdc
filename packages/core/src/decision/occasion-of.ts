import type { Act, NoAct } from "../act/act.ts";
import type { Command } from "../command/command.ts";
import type { Occasion } from "../command/occasion.ts";
import { NastavnikError } from "../error/nastavnik-error.ts";
import type { Instance } from "../instance/instance.ts";
import type { Workflow } from "../workflow/workflow.ts";
import type { PolicySettings, World } from "../world/world.ts";

const noSettings: PolicySettings = {};

/** The organisation's settings for this command. */
export function policiesOf(workflow: Workflow, instance: Instance, world: World): PolicySettings {
  if (workflow.policies === undefined) return noSettings;
  try {
    return workflow.policies(instance, world);
  } catch (cause) {
    throw new NastavnikError("internal", `workflow ${workflow.id}: its policies failed`, { cause });
  }
}

/** The event that the machine sees for a command. */
export function occasionOf(
  instance: Instance,
  command: Command,
  world: World,
  policies: PolicySettings,
  act: Act | NoAct,
): Occasion {
  return {
    type: command.type,
    payload: command.payload,
    actor: command.actor,
    at: command.at,
    on: command.on,
    id: command.id,
    paper: command.paper,
    cause: command.cause,
    act,
    instance,
    world,
    policies,
  };
}
