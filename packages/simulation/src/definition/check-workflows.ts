import type { Workflow } from "@nastavnik/core";
import { choiceOfSetting, settingNames } from "@nastavnik/core/target-model";
import type { Finding } from "./definition-problem.ts";
import { describe, oneOf } from "./explain-issue.ts";
import { select, type Selected } from "./select.ts";

/** Facts and requirements that a definition names and the workflows do not have. */
export function checkWorkflows(data: unknown, workflows: readonly Workflow[]): readonly Finding[] {
  return [...checkFacts(data, workflows), ...checkPolicies(data)];
}

function checkFacts(data: unknown, workflows: readonly Workflow[]): readonly Finding[] {
  const steps = "roadMap.stages.*.activities.*.rows.*.steps.*.fulfilledBy";
  const facts = [
    ...select(data, steps).filter(({ value }) => !Array.isArray(value)),
    ...select(data, `${steps}.*`).filter(({ path }) => typeof path.at(-1) === "number"),
  ];
  return facts.flatMap(({ path, value }) => {
    const at = (key: string): Selected => ({ path: [...path, key], value: select(value, key)[0]?.value });
    const workflow = workflows.find(({ id }) => id === at("workflow").value);
    if (!workflow) {
      const ids = workflows.map(({ id }) => id);
      return unknown(at("workflow"), ids, "unknown-fact", { ru: "один из процессов", en: "one of the workflows" });
    }
    const commands = Object.keys(workflow.commands);
    const what = { ru: `одна из команд процесса ${workflow.id}`, en: `one of the commands of ${workflow.id}` };
    return commands.includes(String(at("command").value)) ? [] : unknown(at("command"), commands, "unknown-fact", what);
  });
}

/** Single choices are made by their paths, or by the names that they had before there were regulations. */
function checkPolicies(data: unknown): readonly Finding[] {
  const parameters = select(data, "policies.parameters.*").map(({ path }) => ({
    path,
    value: path.at(-1),
    isKey: true,
  }));
  const what = { ru: "один из выборов Положения", en: "one of the choices of a regulation" };
  return [...select(data, "policies.off.*"), ...parameters]
    .filter(({ value }) => choiceOfSetting(String(value)) === undefined)
    .flatMap((one) => unknown(one, settingNames, "unknown-policy", what));
}

function unknown(
  { path, value, ...rest }: Selected & { readonly isKey?: boolean },
  known: readonly string[],
  code: string,
  what: { readonly ru: string; readonly en: string },
): readonly Finding[] {
  if (typeof value !== "string") return [];
  return [{ code, path, ...rest, expected: oneOf(what, known, value), met: describe(value) }];
}
