import { type CommandDefinition, type JsonObject, requirementsIn } from "@nastavnik/core";
import { payloadSchemaOf, statesOf } from "@nastavnik/core/internals";
import type { Fulfilment } from "@nastavnik/core/road-map";
import { targetModel } from "@nastavnik/core/target-model";
import { exampleYear } from "../../../packages/simulation/test/example-year.ts";
import type { Told } from "./step-content.ts";

/** A step of the lyceum's plan, with what fulfils it. */
export interface StepOfPlan {
  /** Number of the stage and place of the step in it, such as `1.3`. */
  readonly place: string;
  readonly stage: string;
  readonly title: string;
  readonly fulfilledBy: readonly Fulfilment[];
}

/** The steps of the plan, in its order. */
export function stepsOfPlan(): readonly StepOfPlan[] {
  return exampleYear().roadMap.stages.flatMap(({ title: stage, activities }, index) =>
    activities
      .flatMap(({ rows }) => rows.flatMap(({ steps }) => steps))
      .map(({ title, fulfilledBy }, step) => ({
        place: `${index + 1}.${step + 1}`,
        stage: stage.ru,
        title: title.ru,
        fulfilledBy,
      })),
  );
}

/** The command of a fulfilment. */
export function commandOf({ workflow, command }: Pick<Fulfilment, "workflow" | "command">): CommandDefinition {
  const found = targetModel.workflows.find(({ id }) => id === workflow)?.commands[command];
  if (found === undefined) throw new Error(`expected a command, met ${workflow} ${command}`);
  return found;
}

const isDate = (format: string | undefined): boolean => format === "date" || format === "date-time";

/** What a payload cannot do without, besides dates and what the step itself names. */
export function contentAskedBy(fulfilment: Fulfilment): readonly string[] {
  const { properties = {}, required = [] } = payloadSchemaOf(commandOf(fulfilment).payload);
  const named = Object.keys(fulfilment.where ?? {});
  return required.filter((field) => !named.includes(field) && !isDate(properties[field]?.format));
}

/** The titles of the requirements that read the payload of the command, each once. */
export function checksOf({ workflow: id, command }: Fulfilment): readonly string[] {
  const workflow = targetModel.workflows.find((each) => each.id === id);
  if (workflow === undefined) return [];
  const guards = statesOf(workflow.machine.root)
    .flatMap(({ transitions }) => [...transitions.values()].flat())
    .filter(({ eventType }) => eventType === command)
    .flatMap(({ guard }) => (typeof guard === "string" ? [guard] : []));
  const all = [...new Set(guards)].flatMap((guard) => {
    const condition = workflow.requirements[guard];
    return condition === undefined ? [] : requirementsIn(condition);
  });
  return [...new Set(all.filter(({ needs }) => needs === "payload").map(({ title }) => title.ru))];
}

function fieldAt(value: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  return typeof value === "object" && value !== null && first in value
    ? fieldAt((value as Readonly<Record<string, unknown>>)[first], rest)
    : undefined;
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** Whether a payload tells this. */
export function tells({ by }: Told, payload: JsonObject): boolean {
  return by.some((path) => path === "instance" || !isBlank(fieldAt(payload, path.split("."))));
}
