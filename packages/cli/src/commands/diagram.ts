import { type InstanceRef, type Locale, NastavnikError } from "@nastavnik/core";
import { readHistory, type Store } from "@nastavnik/engine";
import { type DiagramOptions, statePaths } from "@nastavnik/visualisation";
import { Command } from "commander";
import { drawnText } from "../diagram/drawn-text.ts";
import { drawingOf, type DrawingOptions, withDrawingOptions, write } from "../diagram/options.ts";
import { workflowsNamed } from "../diagram/workflows-named.ts";
import { openStore } from "../open-store.ts";
import { instanceOf } from "../option-values.ts";
import { UserError } from "../user-error.ts";

interface DiagramCommandOptions extends DrawingOptions {
  readonly instance?: InstanceRef;
  readonly tenant?: string;
}

/** Where an instance is and has been. */
async function wayOf(
  store: Pick<Store, "facts" | "commands">,
  { workflow, id }: InstanceRef,
): Promise<Pick<DiagramOptions, "reached" | "visited">> {
  const { facts } = await readHistory(store, { workflow, id });
  const last = facts.at(-1);
  if (last === undefined) {
    const text = {
      ru: `${workflow}/${id}: в хранилище такого нет`,
      en: `${workflow}/${id}: expected an instance of the store, met none`,
    };
    throw new NastavnikError("not-found", text.en, { text });
  }
  return { reached: last.to, visited: new Set(facts.flatMap(({ to }) => statePaths(to))) };
}

async function drawInstance(place: string, options: DiagramCommandOptions): Promise<void> {
  const { instance, tenant, locale, format } = options;
  if (instance === undefined || tenant === undefined) {
    throw new UserError({
      ru: "чтобы нарисовать экземпляр хранилища, ожидаются --tenant <id> и --instance <ref>",
      en: "to draw an instance of a store, expected --tenant <id> and --instance <ref>",
    });
  }
  const workflows = workflowsNamed(instance.workflow, "--instance");
  const store = await openStore(place, tenant);
  try {
    const drawn = { ...drawingOf(options), ...(await wayOf(store, instance)) };
    const title = `${workflows[0]?.title[locale] ?? ""} ${instance.id}`;
    await write(await drawnText(workflows, format, title, drawn), options);
  } finally {
    await store.close();
  }
}

async function diagram(what: string, options: DiagramCommandOptions): Promise<void> {
  const { locale, format, instance, tenant } = options;
  if (instance !== undefined || tenant !== undefined || /[/\\:.]/.test(what)) {
    await drawInstance(what, options);
    return;
  }
  const workflows = workflowsNamed(what === "target-model" ? undefined : what, "<what>");
  const titles = { ru: "Целевая модель наставничества", en: "The mentoring target model" };
  await write(await drawnText(workflows, format, titles[locale], drawingOf(options)), options);
}

/** `nastavnik diagram <workflow|store>`: a workflow as a drawing, or the way of one instance of a store in it. */
export function diagramCommand(locale: Locale): Command {
  const said = (ru: string, en: string): string => ({ ru, en })[locale];
  const command = new Command("diagram")
    .description(
      said(
        "нарисовать процесс целевой модели или путь одного экземпляра хранилища",
        "draw a workflow of the target model, or the way of one instance of a store",
      ),
    )
    .argument(
      "<what>",
      said(
        "процесс, target-model — все, или хранилище: папка либо postgres://…",
        "a workflow, target-model for all, or a store: a folder or postgres://…",
      ),
    )
    .option(
      "--instance <ref>",
      said("чей путь показать, например unit/u-1", "whose way is shown, such as unit/u-1"),
      instanceOf("--instance"),
    )
    .option(
      "--tenant <id>",
      said("чьё хранилище: идентификатор организации", "whose store: the identifier of the organisation"),
    );
  return withDrawingOptions(command, locale).action(diagram);
}
