import { requirementsIn, whoMay, type Workflow } from "@nastavnik/core";
import { requirementsTable, toSvgParts } from "@nastavnik/visualisation";
import { cell, table } from "./cell.ts";

const forces = { law: "закон", regulation: "Положение", integrity: "целостность данных" } as const;

/** A drawing within Markdown: on one line, so that nothing of it is read as Markdown, and Vue leaves it alone. */
const drawing = (title: string, svg: string): string =>
  `<div class="workflow-diagram" tabindex="0" role="region" aria-label="${cell(title)}" v-pre>${svg.replaceAll(/\n\s*/gu, "").trim()}</div>`;

/** The page of a workflow, in Russian: its drawing, states, commands with whose act they are, and requirements. */
export async function workflowPage(workflow: Workflow): Promise<string> {
  const parts = await toSvgParts(workflow, { locale: "ru", conditions: false });
  const acts = whoMay(workflow).map(({ label, ways, command }) => {
    const who = ways.map((way) => {
      const conditions = way.conditions.map(({ text, clause }) =>
        clause === undefined ? text.ru : `${text.ru} (${clause})`,
      );
      return [way.who.map(({ ru }) => ru).join(", "), ...conditions].join("; ");
    });
    return [`[${cell(label.ru)}](/simulator#workflow=${workflow.id}&command=${command})`, cell(who.join(" — или "))];
  });
  const requirements = requirementsTable(workflow, "ru").map(({ title, clause, force, transitions }) => {
    const guarded = [...new Set(transitions.map(({ label }) => label))];
    return [cell(title), forces[force], cell(clause), cell(guarded.join("; "))];
  });
  const states = Object.entries(workflow.states).map(([path, { ru }]) => [
    `${"— ".repeat(path.split(".").length - 1)}${cell(ru)}`,
  ]);
  const asked = new Set(
    Object.values(workflow.requirements).flatMap((each) => requirementsIn(each).map(({ id }) => id)),
  );
  return `# ${workflow.title.ru}

Эта страница сделана из самого процесса: состояния, команды и требования — те, по которым решает движок. Команды ведут в [симулятор](/simulator#workflow=${workflow.id}). Требований: ${asked.size}.

## Схема

${parts.map(({ path, title, svg }) => `${path === "" ? "" : `### ${title.ru}\n\n`}${drawing(title.ru, svg)}`).join("\n\n")}

## Состояния

${table(["Состояние"], states)}

## Команды

${table(["Команда", "Кто её даёт"], acts)}

## Требования

${requirements.length === 0 ? "Требований нет." : table(["Требование", "Сила", "Откуда", "Где спрашивают"], requirements)}
`;
}
