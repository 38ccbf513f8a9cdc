import { readFileSync } from "node:fs";
import { requirementsIn } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { targetModelProfiles } from "@nastavnik/rules/target-model";

/** What a sentence of a source says, and where it lives: what it runs by, what keeps it, or why nothing does. */
export type SourceRow = { readonly where: string; readonly says: string } & (
  { readonly runs: readonly string[] } | { readonly data: readonly string[] } | { readonly notEnforced: string }
);

function isRow(row: unknown): row is SourceRow {
  if (typeof row !== "object" || row === null || Object.keys(row).length !== 3) return false;
  const { where, says, runs, data, notEnforced } = row as Readonly<Record<string, unknown>>;
  const isList = (list: unknown) =>
    Array.isArray(list) && list.length > 0 && list.every((id) => typeof id === "string");
  return (
    typeof where === "string" &&
    typeof says === "string" &&
    (isList(runs) || isList(data) || (typeof notEnforced === "string" && notEnforced !== ""))
  );
}

/** Every sentence of the source that says what is done, in its order. */
export function sourceRowsIn(file: URL): readonly SourceRow[] {
  const { rows } = JSON.parse(readFileSync(file, "utf8")) as { readonly rows: readonly unknown[] };
  const wrong = rows.filter((row) => !isRow(row));
  if (wrong.length > 0) throw new Error(`expected rows of a source, met ${JSON.stringify(wrong)}`);
  return rows as readonly SourceRow[];
}

const workflowOf = (id: string) => targetModel.workflows.find((workflow) => workflow.id === id);

function hasField(schema: unknown, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined) return true;
  if (typeof schema !== "object" || schema === null || !("shape" in schema)) return false;
  const shape = schema.shape as Readonly<Record<string, unknown>>;
  return Object.hasOwn(shape, first) && hasField(shape[first], rest);
}

function indicatorTitle(id: string): string | undefined {
  const found = [...targetModelProfiles.values()]
    .flatMap(({ indicators }) => indicators)
    .find((each) => each.id === id);
  return found && `показатель «${found.title.ru}»`;
}

/** What a reference of a row means, in Russian; `undefined` where the target model has no such thing. */
export function titleOf(reference: string): string | undefined {
  const [kind = "", id = "", name = ""] = reference.split(" ");
  if (kind === "indicator") return indicatorTitle(id);
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

/** The references of rows to what the target model does or keeps. */
export const referencesIn = (rows: readonly SourceRow[]): readonly string[] =>
  rows.flatMap((row) => ("runs" in row ? row.runs : "data" in row ? row.data : []));

/** The commands that rows run by, as `workflow command`, each once. */
export const commandsIn = (rows: readonly SourceRow[]): readonly string[] => [
  ...new Set(
    rows
      .flatMap((row) => ("runs" in row ? row.runs : []))
      .filter((reference) => !/^(requirement|timer|indicator) /.test(reference))
      .map((reference) => reference.split(" ").slice(0, 2).join(" ")),
  ),
];
