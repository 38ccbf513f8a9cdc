import type { Act, NoAct } from "../act/act.ts";
import { dayOf } from "../command/day-of.ts";
import type { Command } from "../command/command.ts";
import type { Occasion } from "../command/occasion.ts";
import { NastavnikError } from "../error/nastavnik-error.ts";
import type { Instance } from "../instance/instance.ts";
import type { Workflow } from "../workflow/workflow.ts";
import { noRegulation, type Regulation } from "../regulation/regulation.ts";
import type { World } from "../world/world.ts";

/** The edition of the organisation's regulation that governs the command. */
export function regulationFor(workflow: Workflow, instance: Instance, command: Command, world: World): Regulation {
  if (workflow.regulation === undefined) return noRegulation;
  try {
    return workflow.regulation(instance, world, dayOf(command, world)) ?? noRegulation;
  } catch (cause) {
    throw new NastavnikError("internal", `workflow ${workflow.id}: its regulation failed`, { cause });
  }
}

/** The event that the machine sees for a command. */
export function occasionOf(
  instance: Instance,
  command: Command,
  world: World,
  regulation: Regulation,
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
    entered: command.entered,
    act,
    instance,
    world,
    regulation,
  };
}
