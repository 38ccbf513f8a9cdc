import type { Workflow } from "../workflow/workflow.ts";

/** Whether a command declares on which days it may have happened. */
export function isBounded({ commands }: Workflow, type: string): boolean {
  const definition = Object.hasOwn(commands, type) ? commands[type] : undefined;
  return definition !== undefined && "occurs" in definition;
}
