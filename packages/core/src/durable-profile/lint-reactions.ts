import type { By } from "../act/by.ts";
import { systemRole } from "../actor/actor.ts";
import { byOf } from "../decision/act-of.ts";
import { nearest } from "../text/nearest.ts";
import type { Reaction, Workflow } from "../workflow/workflow.ts";
import { type Finding, type Report, reportInto } from "./finding.ts";
import { isBlank } from "./is-blank.ts";

/** Whether the engine itself may give such a command; a person's own act it never is. */
function admitsEngine(by: By): boolean {
  if (by.kind === "either") return by.of.some(admitsEngine);
  return by.kind === "system" || (by.kind === "office" && by.roles.includes(systemRole));
}

function suggestion(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? "" : ` (perhaps ${near})`;
}

/** What is wrong with a command that a reaction answers or gives. */
function lintCommand(
  place: string,
  versions: readonly Workflow[],
  { workflow, command }: Reaction["gives"][number],
  report: Report,
): boolean {
  const known = [...new Set(versions.flatMap(({ commands }) => Object.keys(commands)))];
  if (command.startsWith("xstate.") || known.includes(command)) return true;
  report("unknown-command", place, `expected a command of ${workflow}${suggestion(command, known)}, met ${command}`);
  return false;
}

function lintReaction(workflows: readonly Workflow[], reaction: Reaction, report: Report): void {
  const { id, on, gives } = reaction;
  const versionsOf = (name: string): readonly Workflow[] => workflows.filter((workflow) => workflow.id === name);
  const lintWorkflowName = (name: string): readonly Workflow[] => {
    const versions = versionsOf(name);
    const names = workflows.map((workflow) => workflow.id);
    if (versions.length === 0) {
      report("unknown-workflow", id, `expected one of the workflows given${suggestion(name, names)}, met ${name}`);
    }
    return versions;
  };

  if (!/^[\w.-]+$/.test(id)) {
    report("reaction-id", id, `expected letters, digits, ".", "_" and "-", met ${JSON.stringify(id)}`);
  }
  if (isBlank(reaction.label)) report("blank-text", id, "expected a label in Russian and English");
  const answered = lintWorkflowName(on.workflow);
  for (const command of answered.length === 0 ? [] : (on.commands ?? [])) {
    lintCommand(id, answered, { workflow: on.workflow, command }, report);
  }
  // From plain JavaScript it may be missing altogether.
  if (!Array.isArray(gives) || gives.length === 0) {
    report("gives-nothing", id, "expected the commands that it gives, met none");
    return;
  }
  for (const given of gives) {
    const versions = lintWorkflowName(given.workflow);
    if (versions.length === 0 || !lintCommand(id, versions, given, report)) continue;
    const closed = versions.filter((version) => {
      const by = byOf(version, given.command);
      return by !== undefined && !admitsEngine(by);
    });
    const [first] = closed;
    if (first !== undefined) {
      report(
        "not-for-system",
        id,
        `expected a command that admits ${systemRole}, met ${given.command} of ${given.workflow} ${first.version}`,
      );
    }
  }
}

/**
 * What is wrong with reactions where they meet workflows: what they answer or give is known to none of them, or does not
 * admit the engine, so that the reaction would be refused each time.
 */
export function lintReactions(workflows: readonly Workflow[], reactions: readonly Reaction[]): readonly Finding[] {
  const findings: Finding[] = [];
  const report = reportInto(findings);
  const seen = new Set<string>();
  for (const reaction of reactions) {
    if (seen.has(reaction.id)) report("repeated-reaction", reaction.id, "expected each reaction once, met it twice");
    seen.add(reaction.id);
    lintReaction(workflows, reaction, report);
  }
  return findings;
}
