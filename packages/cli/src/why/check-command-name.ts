import type { InstanceRef, Workflow } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { notification } from "@nastavnik/notifications";
import { wrongName } from "../wrong-value.ts";

const workflows = [...targetModel.workflows, notification];

/** The workflow of an instance, in which there is such a command; otherwise the user is told what there is. */
export function checkCommandName({ workflow: id }: InstanceRef, type: string): Workflow {
  const workflow = workflows.find((each) => each.id === id);
  if (workflow === undefined) {
    const known = workflows.map((each) => each.id);
    throw wrongName("<instance>", { ru: "известный процесс", en: "a known workflow" }, id, known);
  }
  const commands = Object.keys(workflow.commands);
  if (!commands.includes(type)) {
    throw wrongName("[command]", { ru: "команда этого процесса", en: "a command of this workflow" }, type, commands);
  }
  return workflow;
}
