import type { Workflow } from "@nastavnik/core";
import { chartPage, type DiagramOptions, toDot, toMermaid, toScxml, toSvg } from "@nastavnik/visualisation";
import { UserError } from "../user-error.ts";

/** What diagrams are written as. */
export const diagramFormats = ["mermaid", "dot", "svg", "html", "scxml"] as const;

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

/** One workflow a file, where the format takes no more. */
function onlyOne(workflows: readonly Workflow[], format: "svg" | "scxml"): Workflow {
  const [only, ...others] = workflows;
  if (only !== undefined && others.length === 0) return only;
  throw new UserError({
    ru: `--format ${format}: ожидается один процесс; несколько рисует --format html`,
    en: `--format ${format}: expected one workflow; several are drawn by --format html`,
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
    svg: async () => toSvg(onlyOne(workflows, "svg"), drawn),
    scxml: async () => toScxml(onlyOne(workflows, "scxml"), drawn),
    mermaid: async () => mermaidOf(workflows, drawn),
  };
  return written[format]();
}
