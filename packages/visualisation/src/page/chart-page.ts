import type { Locale, Workflow } from "@nastavnik/core";
import type { DiagramOptions } from "../diagram/diagram-options.ts";
import { forceWords } from "../diagram/event-words.ts";
import { toSvg } from "../diagram/to-svg.ts";
import { escapeMarkup } from "../markup/escape-markup.ts";
import { type GuardedTransition, requirementsTable } from "../requirements/requirements-table.ts";

/** How a page of diagrams is written. */
export interface ChartPageOptions extends DiagramOptions {
  /** Title of the page: of the regulation or the organisation whose workflows these are. */
  readonly title: string;
}

const words = {
  ru: { requirement: "Требование", guards: "Где спрашивают", clause: "Откуда", force: "Сила", none: "Требований нет." },
  en: { requirement: "Requirement", guards: "Asked by", clause: "Source", force: "Force", none: "No requirements." },
} as const;

const style = `:root { color-scheme: light; }
body { font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", Arial, sans-serif; margin: 2rem; color: #1c2430; background: #fff; }
nav a { margin-right: 1.2rem; }
figure { margin: 1rem 0 2rem; overflow-x: auto; }
figure svg { max-width: none; }
table { border-collapse: collapse; margin-bottom: 3rem; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.8rem; border-bottom: 1px solid #d8dde5; }
td ul { margin: 0; padding-left: 1.1rem; }`;

function guarded({ label, from, to }: GuardedTransition): string {
  const way = [from, to].filter((state) => state !== undefined).join(" → ");
  return `<li>${escapeMarkup(way === "" ? label : `${label} (${way})`)}</li>`;
}

function table(workflow: Workflow, locale: Locale): string {
  const { requirement, guards, clause, force, none } = words[locale];
  const rows = requirementsTable(workflow, locale).map(
    (row) =>
      `<tr><td>${escapeMarkup(row.title)}</td><td>${escapeMarkup(forceWords[locale][row.force])}</td><td>${escapeMarkup(row.clause)}</td><td><ul>${row.transitions.map(guarded).join("")}</ul></td></tr>`,
  );
  if (rows.length === 0) return `<p>${none}</p>`;
  const head = [requirement, force, clause, guards].map((each) => `<th>${each}</th>`).join("");
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
}

/**
 * Some workflows as one HTML page that needs nothing else: each with its diagram, and with every requirement, where it
 * comes from and what asks for it.
 */
export async function chartPage(workflows: readonly Workflow[], options: ChartPageOptions): Promise<string> {
  const { locale, title } = options;
  const sections: string[] = [];
  for (const workflow of workflows) {
    const svg = await toSvg(workflow, options);
    const heading = `<h2>${escapeMarkup(workflow.title[locale])}</h2>`;
    sections.push(
      `<section id="${escapeMarkup(workflow.id)}">${heading}<figure>${svg}</figure>${table(workflow, locale)}</section>`,
    );
  }
  const links = workflows.map(
    (workflow) => `<a href="#${escapeMarkup(workflow.id)}">${escapeMarkup(workflow.title[locale])}</a>`,
  );
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeMarkup(title)}</title><style>${style}</style></head>
<body><h1>${escapeMarkup(title)}</h1><nav>${links.join("")}</nav>
${sections.join("\n")}
</body></html>
`;
}
