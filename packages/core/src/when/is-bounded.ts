import type { CommandDefinition, Workflow } from "../workflow/workflow.ts";

/** The definition of a command that declares on which days it may have happened; otherwise `undefined`. */
export function boundedCommand({ commands }: Workflow, type: string): CommandDefinition | undefined {
  const definition = Object.hasOwn(commands, type) ? commands[type] : undefined;
  return definition !== undefined && "occurs" in definition ? definition : undefined;
}

/** Whether a command declares on which days it may have happened. */
export function isBounded(workflow: Workflow, type: string): boolean {
  return boundedCommand(workflow, type) !== undefined;
}
