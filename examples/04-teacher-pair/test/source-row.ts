import { readFileSync } from "node:fs";
import { requirementsIn } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { z } from "zod";

const rows = z.array(
  z.union([
    z.strictObject({ where: z.string(), says: z.string(), runs: z.array(z.string()).min(1) }),
    z.strictObject({ where: z.string(), says: z.string(), data: z.array(z.string()).min(1) }),
    z.strictObject({ where: z.string(), says: z.string(), notEnforced: z.string().min(1) }),
  ]),
);

/** What a sentence of the source says, and where it lives. */
export type SourceRow = z.output<typeof rows>[number];

/** Every sentence of the source that says what is done, in its order. */
export const sourceRows: readonly SourceRow[] = z
  .strictObject({ title: z.string(), rows })
  .parse(JSON.parse(readFileSync(new URL("../source.json", import.meta.url), "utf8"))).rows;

const workflowOf = (id: string) => targetModel.workflows.find((workflow) => workflow.id === id);

/** What a reference of a row means, in Russian; `undefined` where the target model has no such thing. */
export function titleOf(reference: string): string | undefined {
  const [kind = "", id = "", name = ""] = reference.split(" ");
  const workflow = workflowOf(kind === "requirement" || kind === "timer" ? id : kind);
  if (workflow === undefined) return undefined;
  const inWorkflow = (what: string | undefined) => what && `${workflow.title.ru}: ${what}`;
  if (kind === "timer") return inWorkflow(workflow.timers?.[name]?.told.ru);
  if (kind === "requirement") {
    const all = Object.values(workflow.requirements).flatMap((condition) => requirementsIn(condition));
    return inWorkflow(all.find((requirement) => requirement.id === name)?.title.ru);
  }
  const command = Object.hasOwn(workflow.commands, id) ? workflow.commands[id] : undefined;
  if (command === undefined || !(name === "" || hasField(command.payload, name.split(".")))) return undefined;
  return inWorkflow(command.label.ru);
}

function hasField(schema: unknown, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined) return true;
  return schema instanceof z.ZodObject && first in schema.shape && hasField(schema.shape[first], rest);
}
