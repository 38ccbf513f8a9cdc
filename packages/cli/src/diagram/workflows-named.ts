import type { Workflow } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { wrongName } from "../wrong-value.ts";

/**
 * The workflow of the target model of that name, or all of them.
 *
 * @throws WrongValue for a name that there is not
 */
export function workflowsNamed(name: string | undefined, option = "--workflow"): readonly Workflow[] {
  if (name === undefined) return targetModel.workflows;
  const found = targetModel.workflows.find(({ id }) => id === name);
  if (found !== undefined) return [found];
  const known = targetModel.workflows.map(({ id }) => id);
  const list = known.join(", ");
  throw wrongName(option, { ru: `один из процессов: ${list}`, en: `one of the workflows ${list}` }, name, known);
}
