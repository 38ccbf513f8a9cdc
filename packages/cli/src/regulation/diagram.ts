import { writeFile } from "node:fs/promises";
import { type Locale, nearest, regulationOf, specialise, type Workflow } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { chartPage, type DiagramOptions, toDot, toMermaid } from "@nastavnik/visualisation";
import { Command, Option } from "commander";
import { localeOption } from "../options.ts";
import { WrongValue } from "../wrong-value.ts";
import { givenRegulation } from "./given-regulation.ts";

type Format = "mermaid" | "dot" | "html";

interface DiagramCommandOptions {
  readonly workflow?: string;
  readonly format: Format;
  readonly all: boolean;
  readonly outline: boolean;
  readonly conditions: boolean;
  readonly output?: string;
  readonly locale: Locale;
}

/** The workflow of that name, or all of them. */
function named(workflow: string | undefined): readonly Workflow[] {
  if (workflow === undefined) return targetModel.workflows;
  const found = targetModel.workflows.find(({ id }) => id === workflow);
  if (found !== undefined) return [found];
  const known = targetModel.workflows.map(({ id }) => id);
  const near = nearest(workflow, known);
  const list = known.join(", ");
  throw new WrongValue(
    "--workflow",
    {
      ru: `один из процессов: ${list}${near === undefined ? "" : ` (может быть, ${near}?)`}`,
      en: `one of the workflows ${list}${near === undefined ? "" : ` (perhaps ${near}?)`}`,
    },
    workflow,
  );
}

/** A single workflow as Mermaid by itself, several as Markdown with a heading each. */
function mermaidOf(workflows: readonly Workflow[], drawn: DiagramOptions): string {
  const [only, ...others] = workflows;
  if (only !== undefined && others.length === 0) return toMermaid(only, drawn);
  return workflows
    .map((each) => `## ${each.title[drawn.locale]}\n\n\`\`\`mermaid\n${toMermaid(each, drawn)}\`\`\`\n`)
    .join("\n");
}

async function diagram(nameOrFile: string, options: DiagramCommandOptions): Promise<void> {
  const { locale, format, output } = options;
  const edition = await givenRegulation(nameOrFile, locale);
  const regulation = regulationOf(edition);
  const keep = options.all ? "allowed" : "asked";
  const workflows = named(options.workflow).map((workflow) => specialise(workflow, regulation, { keep }));
  const drawn: DiagramOptions = {
    locale,
    detail: options.outline ? "outline" : "full",
    conditions: options.conditions,
  };
  const text =
    format === "html"
      ? await chartPage(workflows, { ...drawn, title: edition.title[locale] })
      : format === "dot"
        ? workflows.map((each) => toDot(each, drawn)).join("\n")
        : mermaidOf(workflows, drawn);
  if (output === undefined) process.stdout.write(text);
  else await writeFile(output, text);
}

/** `nastavnik regulation diagram <name|file>`: the workflows as an organisation with this regulation has them. */
export function diagramCommand(locale: Locale): Command {
  const said = (ru: string, en: string): string => ({ ru, en })[locale];
  return new Command("diagram")
    .description(
      said(
        "нарисовать процессы, какими они бывают у организации с этим положением",
        "draw the workflows that an organisation with this regulation really has",
      ),
    )
    .argument("<regulation>", said("имя готового положения или файл", "name of a shipped regulation, or a file"))
    .option(
      "--workflow <id>",
      said("один из процессов; без него — все", "one of the workflows; all of them unless told"),
    )
    .addOption(
      new Option("--format <format>", said("в каком виде", "what to write"))
        .choices(["mermaid", "dot", "html"])
        .default("mermaid"),
    )
    .option(
      "--all",
      said(
        "и то, что можно, хотя положение этого не спрашивает",
        "draw what is allowed as well as what the regulation asks for",
      ),
      false,
    )
    .option("--outline", said("только состояния и переходы", "only the states and the ways between them"), false)
    .option("--no-conditions", said("без условий у переходов", "without the conditions beside the ways"))
    .option(
      "--output <file>",
      said("куда записать; без него — на экран", "where to write it; to the standard output unless told"),
    )
    .addOption(localeOption(locale))
    .action(diagram);
}
