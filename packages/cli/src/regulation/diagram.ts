import { type Locale, type Regulation, regulationOf, type Workflow } from "@nastavnik/core";
import { specialise } from "@nastavnik/core/regulation";
import { Command } from "commander";
import { drawnText } from "../diagram/drawn-text.ts";
import { drawingOf, type DrawingOptions, withDrawingOptions, write } from "../diagram/options.ts";
import { workflowsNamed } from "../diagram/workflows-named.ts";
import { givenRegulation } from "./given-regulation.ts";

interface DiagramCommandOptions extends DrawingOptions {
  readonly workflow?: string;
  readonly all: boolean;
}

/** Whether the regulation asks for the workflow at all. */
const isAsked = ({ commands, creation }: Workflow, regulation: Regulation): boolean =>
  commands[creation]?.isAsked?.(regulation) !== false;

async function diagram(nameOrFile: string, options: DiagramCommandOptions): Promise<void> {
  const { locale, format } = options;
  const edition = await givenRegulation(nameOrFile, locale);
  const regulation = regulationOf(edition);
  const keep = options.all ? "allowed" : "asked";
  const workflows = workflowsNamed(options.workflow)
    .filter((workflow) => options.all || options.workflow !== undefined || isAsked(workflow, regulation))
    .map((workflow) => specialise(workflow, regulation, { keep }));
  await write(await drawnText(workflows, format, edition.title[locale], drawingOf(options)), options);
}

/** `nastavnik regulation diagram <name|file>`: the workflows as an organisation with this regulation has them. */
export function diagramCommand(locale: Locale): Command {
  const said = (ru: string, en: string): string => ({ ru, en })[locale];
  const command = new Command("diagram")
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
    .option(
      "--all",
      said(
        "и то, что можно, хотя положение этого не спрашивает",
        "draw what is allowed as well as what the regulation asks for",
      ),
      false,
    );
  return withDrawingOptions(command, locale).action(diagram);
}
