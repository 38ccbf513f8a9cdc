import { type AnyCondition, requirementsIn, whoMay, type Workflow } from "@nastavnik/core";
import { statesOf } from "@nastavnik/core/internals";
import { targetModel } from "@nastavnik/core/target-model";

/** The requirements that guard a command, in whichever state it is given. */
function requirementsOf(workflow: Workflow, command: string): ReadonlyMap<string, string> {
  const { machine, requirements, creation, creationGuard } = workflow;
  const guards = statesOf(machine.root).flatMap((state) =>
    (state.transitions.get(command) ?? []).flatMap(({ guard }) => (typeof guard === "string" ? [guard] : [])),
  );
  const names = command === creation && creationGuard !== undefined ? [creationGuard, ...guards] : guards;
  const conditions = names.flatMap((name): readonly AnyCondition[] => {
    const found = requirements[name];
    return found === undefined ? [] : [found];
  });
  return new Map(
    conditions.flatMap((each) => requirementsIn(each)).map(({ id, title }): [string, string] => [id, title.ru]),
  );
}

const cell = (parts: readonly string[]) => parts.join("<br>").replaceAll("|", "\\|");

/** The page of the documentation that tells whose act each command of one workflow is. */
export function whoPageOf(workflow: Workflow): string {
  const rows = whoMay(workflow).map(({ command, label, ways }) => {
    const who = ways.map(({ who: titles }) => titles.map(({ ru }) => ru).join(", "));
    const asked = ways.flatMap(({ conditions }) =>
      conditions.map(({ text, clause }) => (clause === undefined ? text.ru : `${text.ru} (${clause})`)),
    );
    const requirements = [...requirementsOf(workflow, command)].map(
      ([id, title]) => `[${title}](../target-model-requirements#${id})`,
    );
    return `| ${label.ru}<br>\`${command}\` | ${cell(who)} | ${cell([...new Set(asked)])} | ${cell(requirements)} |`;
  });
  const lines = [
    `# ${workflow.title.ru}: who may do what`,
    "",
    `Commands of the workflow \`${workflow.id}\`; how to read the table is told on the page [Who may do what](../who-may-do-what).`,
    "",
    "| Команда | Чьё это действие | Условия | Требования |",
    "| --- | --- | --- | --- |",
    ...rows,
  ];
  return `${lines.join("\n")}\n`;
}

/** The page of the documentation that leads to the tables of the workflows. */
export function whoPage(): string {
  const head = `# Who may do what

Whose act every command of the [target model](./target-model) is, what else is asked of whoever gives it, with the clause that it comes from, and the requirements that guard it, in the words that a school reads: one page a workflow. Any of the lines of the second column will do. The pages are printed from the workflows; a test fails when they are out of date, and another one holds the workflows against a table that was written by hand. How a host maps a signed-in user to an actor is told in the [page for hosts](../guide/hosts).`;
  const list = targetModel.workflows.map(
    (workflow) =>
      `- [${workflow.title.ru}](./who-may-do-what/${workflow.id}) (\`${workflow.id}\`), commands: ${whoMay(workflow).length}`,
  );
  return `${head}\n\n${list.join("\n")}\n`;
}
