import type { Model } from "@nastavnik/checker";
import { targetModelWorlds } from "@nastavnik/checker/target-model";
import type { Locale, RegulationEdition } from "@nastavnik/core";
import { defaultRegulation, shippedRegulation, shippedRegulations, targetModel } from "@nastavnik/core/target-model";
import { nearest } from "@nastavnik/core";
import { givenRegulation } from "../regulation/given-regulation.ts";
import { importModule, isModule } from "../import-module.ts";
import { perhaps } from "../perhaps.ts";
import { UserError } from "../user-error.ts";

/** What is to be checked. */
export interface GivenWorlds {
  readonly models: readonly Model[];
  /** Only findings about this workflow are of interest, where one was named. */
  readonly workflow?: string;
  /** The regulation that the worlds are under, if it is one. */
  readonly edition?: RegulationEdition;
}

const isModel = (value: unknown): value is Model =>
  typeof value === "object" && value !== null && "workflows" in value && "places" in value;

/** The worlds in which somebody gives a command of the workflow; all of them where nobody does in any. */
function playedIn(models: readonly Model[], workflow: string): readonly Model[] {
  const isPlayed = ({ payloads = {} }: Model) =>
    Object.entries(payloads).some(([name, given]) => name.startsWith(`${workflow}.`) && given.length > 0);
  const played = models.filter(isPlayed);
  return played.length === 0 ? models : played;
}

/** The worlds that a module exports as `model` or `models`. */
async function fromModule(file: string): Promise<readonly Model[]> {
  const loaded = await importModule(file);
  const { model, models } = loaded;
  const found: unknown = models ?? (model === undefined ? undefined : [model]);
  if (Array.isArray(found) && found.length > 0 && found.every(isModel)) return found;
  throw new UserError({
    ru: `${file}: ожидается экспорт model или models с описанием мира (workflows, places)`,
    en: `${file}: expected an export model or models that declares a world (workflows, places)`,
  });
}

/**
 * The worlds to check: of a shipped regulation, of a workflow of the target model, of the file of a regulation, or those
 * that a module exports.
 *
 * @throws UserError for a name or a file that is none of these
 */
export async function givenWorlds(what: string, locale: Locale): Promise<GivenWorlds> {
  if (isModule(what)) return { models: await fromModule(what) };
  const workflows: readonly string[] = targetModel.workflows.map(({ id }) => id);
  if (workflows.includes(what)) {
    const edition = shippedRegulation(defaultRegulation);
    return { models: edition === undefined ? [] : playedIn(targetModelWorlds(edition), what), workflow: what };
  }
  if (shippedRegulation(what) === undefined && !/[./\\]/.test(what)) {
    const known = [...workflows, ...shippedRegulations];
    const { ru, en } = perhaps(nearest(what, known));
    throw new UserError({
      ru: `ожидается файл, процесс или положение — ${known.join(", ")}${ru}; указано: ${what}`,
      en: `expected a file, or one of the workflows and regulations ${known.join(", ")}${en}, met ${what}`,
    });
  }
  const edition = await givenRegulation(what, locale);
  return { models: targetModelWorlds(edition), edition };
}
