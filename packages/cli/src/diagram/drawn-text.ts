import type { Workflow } from "@nastavnik/core";
import { chartPage, type DiagramOptions, toDot, toMermaid, toSvg } from "@nastavnik/visualisation";
import { UserError } from "../user-error.ts";

/** What diagrams are written as. */
export const diagramFormats = ["mermaid", "dot", "svg", "html"] as const;

/** One of {@link diagramFormats}. */
export type DiagramFormat = (typeof diagramFormats)[number];

/** A single workflow as Mermaid by itself, several as Markdown with a heading each. */
function mermaidOf(workflows: readonly Workflow[], drawn: DiagramOptions): string {
  const [only, ...others] = workflows;
  if (only !== undefined && others.length === 0) return toMermaid(only, drawn);
  return workflows
    .map((each) => `## ${each.title[drawn.locale]}\n\n\`\`\`mermaid\n${toMermaid(each, drawn)}\`\`\`\n`)
    .join("\n");
}

/** One drawing a file, where the format takes no more. */
async function svgOf(workflows: readonly Workflow[], drawn: DiagramOptions): Promise<string> {
  const [only, ...others] = workflows;
  if (only !== undefined && others.length === 0) return toSvg(only, drawn);
  throw new UserError({
    ru: "--format svg: ожидается один процесс; несколько рисует --format html",
    en: "--format svg: expected one workflow; several are drawn by --format html",
  });
}

/** Draws workflows in a format. */
export function drawnText(
  workflows: readonly Workflow[],
  format: DiagramFormat,
  title: string,
  drawn: DiagramOptions,
): Promise<string> {
  const written: Record<DiagramFormat, () => Promise<string>> = {
    html: () => chartPage(workflows, { ...drawn, title }),
    dot: async () => workflows.map((each) => toDot(each, drawn)).join("\n"),
    svg: () => svgOf(workflows, drawn),
    mermaid: async () => mermaidOf(workflows, drawn),
  };
  return written[format]();
}
