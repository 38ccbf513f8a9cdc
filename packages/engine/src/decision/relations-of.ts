import type { CommandSubject, Relation, Workflow } from "@nastavnik/core";

/** Everything that a command, or a timer, looks at besides its own instance. */
export function relationsOf(
  workflow: Workflow,
  type: string,
  subject: CommandSubject,
): Readonly<Record<string, Relation>> {
  const command = Object.hasOwn(workflow.commands, type) ? workflow.commands[type] : undefined;
  return { ...workflow.relations?.(subject), ...command?.relations?.(subject) };
}
