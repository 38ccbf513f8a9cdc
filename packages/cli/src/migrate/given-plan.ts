import type { Workflow } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { checkPlan, type MigrationPlan, migrationPlanData } from "@nastavnik/engine";
import { notification } from "@nastavnik/notifications";
import { importModule, isModule } from "../import-module.ts";
import { readLocatedDocument } from "../located-document.ts";
import { parsedDocument } from "../parsed-document.ts";
import { UserError } from "../user-error.ts";

/** A plan with the definitions that it leads from and to. */
export interface GivenPlan {
  readonly plan: MigrationPlan;
  readonly workflows: readonly Workflow[];
}

const isWorkflow = (value: unknown): value is Workflow =>
  typeof value === "object" && value !== null && "machine" in value && "commands" in value && "version" in value;

function workflowsIn(exported: unknown, file: string): readonly Workflow[] {
  if (Array.isArray(exported) && exported.length > 0 && exported.every(isWorkflow)) return exported;
  throw new UserError({
    ru: `${file}: ожидается экспорт workflows: список определений, сделанных defineWorkflow`,
    en: `${file}: expected an export workflows: a list of definitions made by defineWorkflow`,
  });
}

/** The shipped ones too, but for what a module defines itself. */
function withShipped(own: readonly Workflow[]): readonly Workflow[] {
  const known = new Set(own.map(({ id, version }) => `${id} ${version}`));
  const shipped: readonly Workflow[] = [...targetModel.workflows, notification];
  return [...own, ...shipped.filter(({ id, version }) => !known.has(`${id} ${version}`))];
}

async function read(file: string): Promise<{
  readonly plan: MigrationPlan;
  readonly place: (path: readonly (string | number)[]) => string;
  readonly exported?: unknown;
}> {
  if (!isModule(file)) {
    const document = await readLocatedDocument(file);
    return { plan: parsedDocument(migrationPlanData, document), place: (path) => document.place(path) };
  }
  const { plan, workflows } = await importModule(file);
  if (typeof plan !== "object" || plan === null) {
    throw new UserError({
      ru: `${file}: ожидается экспорт plan: план перехода`,
      en: `${file}: expected an export plan: a migration plan`,
    });
  }
  const { change, ...data } = plan as Record<string, unknown>;
  const document = { data, place: () => file };
  if (change !== undefined && typeof change !== "function") {
    throw new UserError({ ru: `${file}: change: ожидается функция`, en: `${file}: change: expected a function` });
  }
  const checked = parsedDocument(migrationPlanData, document);
  return {
    plan: change === undefined ? checked : { ...checked, change: change as NonNullable<MigrationPlan["change"]> },
    place: document.place,
    ...(workflows !== undefined && { exported: workflows }),
  };
}

/**
 * Reads a migration plan, YAML or JSON, or a module that exports `plan` and `workflows`, and checks it against the
 * definitions.
 *
 * @param definitions - a module that exports `workflows`, if one is given apart
 * @throws UserError with the place of everything that is wrong
 */
export async function givenPlan(file: string, definitions: string | undefined): Promise<GivenPlan> {
  const { plan, place, exported } = await read(file);
  const own =
    definitions === undefined
      ? exported === undefined
        ? []
        : workflowsIn(exported, file)
      : workflowsIn((await importModule(definitions))["workflows"], definitions);
  const workflows = withShipped(own);
  const checked = checkPlan(plan, workflows);
  if (!("problems" in checked)) return { plan, workflows };
  const lines = (locale: "ru" | "en"): string =>
    checked.problems.map(({ path, text }) => `${place(path)}: ${path.join(".")}: ${text[locale]}`).join("\n");
  throw new UserError({ ru: lines("ru"), en: lines("en") });
}
