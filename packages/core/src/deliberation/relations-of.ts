import type { CommandSubject, Workflow } from "../workflow/workflow.ts";
import type { Relation } from "../world/world.ts";

/** Everything that a command, or a timer, looks at besides its own instance. */
export function relationsOf(
  workflow: Workflow,
  type: string,
  subject: CommandSubject,
): Readonly<Record<string, Relation>> {
  const command = Object.hasOwn(workflow.commands, type) ? workflow.commands[type] : undefined;
  return { ...workflow.relations?.(subject), ...command?.relations?.(subject) };
}
