import type { Workflow } from "../workflow/workflow.ts";
import type { Report } from "./finding.ts";
import { isBlank } from "./is-blank.ts";
import { lintBy } from "./lint-by.ts";

/**
 * What is wrong with the commands of a workflow.
 *
 * @param handled - types of the events that a state of the machine answers
 */
export function lintCommands(workflow: Workflow, handled: ReadonlySet<string>, report: Report): void {
  const { commands, creation, creationGuard, requirements } = workflow;
  for (const event of handled) {
    if (!event.startsWith("xstate.") && !event.includes("*") && !Object.hasOwn(commands, event)) {
      report("unknown-command", event, "expected a declared command, met an event that has no declaration");
    }
  }
  for (const [type, command] of Object.entries(commands)) {
    if (type.startsWith("xstate.")) report("system-event", type, "expected a name that does not begin with xstate.");
    if (type !== creation && !handled.has(type)) {
      report("unused-command", type, "expected a transition for the command, met none");
    }
    if (isBlank(command.label)) report("blank-text", type, "expected a label in Russian and English");
    lintBy(workflow, type, command, report);
  }
  if (!Object.hasOwn(commands, creation)) {
    report("no-creation", creation, "expected the creating command among the commands");
  }
  if (creationGuard !== undefined && !Object.hasOwn(requirements, creationGuard)) {
    report("unknown-guard", creation, `expected a declared requirement, met ${creationGuard}`);
  }
}
