import { NastavnikError } from "@nastavnik/core";
import type { Scenario } from "./scenario.ts";

function invalid(place: string, expected: string, met: string): NastavnikError {
  return new NastavnikError("invalid-input", `${place}: expected ${expected}, met ${met}`);
}

/** @throws NastavnikError `invalid-input` for the first thing that is named and that there is not, with its place */
export function checkScenario({ workflows, people, foundings, script, period }: Scenario): void {
  if (period.to < period.from) throw invalid("period", `a last day from ${period.from} on`, period.to);
  const ids = new Set<string>();
  for (const { id } of people) {
    if (ids.has(id)) throw invalid("people", "every person once", `${id} twice`);
    ids.add(id);
  }
  const commandsOf = (workflow: string) => workflows.find(({ id }) => id === workflow)?.commands;
  for (const name of Object.keys(script)) {
    const dot = name.indexOf(".");
    const commands = commandsOf(name.slice(0, dot));
    if (commands === undefined || !Object.hasOwn(commands, name.slice(dot + 1))) {
      throw invalid(`script.${name}`, "a command of one of the workflows as workflow.command", name);
    }
  }
  for (const [index, { instance, command, by }] of foundings.entries()) {
    const workflow = workflows.find(({ id }) => id === instance.workflow);
    const place = `foundings[${index}]`;
    if (workflow?.creation !== command) {
      throw invalid(
        `${place}.command`,
        workflow?.creation ?? "one of the workflows",
        `${instance.workflow}.${command}`,
      );
    }
    if (!ids.has(by)) throw invalid(`${place}.by`, "one of the people", by);
  }
}
