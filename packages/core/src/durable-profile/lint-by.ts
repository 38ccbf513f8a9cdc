import type { By } from "../act/by.ts";
import type { Text } from "../text/text.ts";
import type { CommandDefinition, Workflow } from "../workflow/workflow.ts";
import type { Report } from "./finding.ts";
import { isBlank } from "./is-blank.ts";

/** What is wrong with the declaration of whose act a command is. */
export function lintBy(workflow: Workflow, type: string, command: CommandDefinition, report: Report): void {
  const { by, roles } = command;
  if (by !== undefined && roles !== undefined) {
    report("roles-and-by", type, "expected either roles or by, met both: which of them would count could not be told");
  }
  if (by !== undefined) return lint(by);
  lintRoles(roles ?? []);

  function lintRoles(named: readonly string[]): void {
    if (named.length === 0) report("no-role", type, "expected at least one role that may give the command");
    for (const role of named) {
      if (!Object.hasOwn(workflow.roles, role)) report("unknown-role", type, `expected a declared role, met ${role}`);
    }
  }

  function lintTitle(title: Text | undefined): void {
    if (title !== undefined && isBlank(title)) {
      report("blank-text", type, "expected in Russian and English whose act it is");
    }
  }

  function lint(declared: By): void {
    switch (declared.kind) {
      case "office":
        lintRoles(declared.roles);
        lintTitle(declared.title);
        for (const circle of [declared.appointed, declared.organisation, ...(declared.not ?? [])]) {
          lintTitle(circle?.title);
        }
        break;
      case "own":
        lintTitle(declared.title);
        if (declared.recorders !== undefined) lintRoles(declared.recorders);
        if (declared.mandates !== undefined && workflow.standing === undefined) {
          report("no-standing", type, "expected standing of the workflow where an act may be done by a mandate");
        }
        break;
      case "either":
        if (declared.of.length === 0) report("empty-either", type, "expected at least one declaration, met none");
        for (const each of declared.of) lint(each);
        break;
      case "system":
        break;
    }
  }
}
