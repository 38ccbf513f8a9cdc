import type { Workflow } from "../workflow/workflow.ts";
import type { Report } from "./finding.ts";

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const kindOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "a list" : typeof value);

/** What is wrong with the fields of a workflow that was written without types; the other rules rely on them. */
export function lintShape(workflow: Workflow, report: Report): void {
  const expectField = (place: string, field: string, value: unknown, what: string, isSo: boolean): void => {
    if (!isSo) report("malformed", place, `expected ${field} to be ${what}, met ${kindOf(value)}`);
  };
  const entriesOf = (given: Fields, field: string): readonly (readonly [string, unknown])[] => {
    expectField("workflow", field, given[field], "an object", isObject(given[field]));
    return isObject(given[field]) ? Object.entries(given[field]) : [];
  };

  const seen = new Set<unknown>();
  function lintCondition(place: string, condition: unknown): void {
    if (seen.has(condition)) return;
    seen.add(condition);
    expectField(place, "the condition", condition, "an object", isObject(condition));
    if (!isObject(condition)) return;
    const { kind, id, check, of } = condition;
    expectField(place, "id", id, "text", typeof id === "string");
    if (kind === "requirement") {
      expectField(place, "check", check, "a function", typeof check === "function");
    } else if (kind === "all" || kind === "any" || kind === "none") {
      expectField(place, "of", of, "a list", Array.isArray(of));
      for (const part of Array.isArray(of) ? of : []) lintCondition(place, part);
    } else {
      report("malformed", place, "expected kind to be requirement, all, any or none, met another");
    }
  }

  const given: unknown = workflow;
  if (!isObject(given)) {
    report("malformed", "workflow", `expected an object, met ${kindOf(given)}`);
    return;
  }
  const { id, machine, creation } = given;
  expectField("workflow", "id", id, "text", typeof id === "string");
  expectField("workflow", "creation", creation, "text", typeof creation === "string");
  const isMachine = isObject(machine) && isObject(machine["root"]) && isObject(machine["implementations"]);
  expectField("workflow", "machine", machine, "a machine that XState made", isMachine);
  for (const field of ["roles", "states"]) entriesOf(given, field);
  for (const [type, command] of entriesOf(given, "commands")) {
    expectField(type, "the command", command, "an object", isObject(command));
    if (!isObject(command)) continue;
    const { payload, roles } = command;
    const isSchema = isObject(payload) && typeof payload["safeParse"] === "function";
    expectField(type, "payload", payload, "a schema of zod", isSchema);
    if (roles === undefined) continue;
    const areRoles = Array.isArray(roles) && roles.every((role) => typeof role === "string");
    expectField(type, "roles", roles, "a list of texts", areRoles);
  }
  for (const [name, condition] of entriesOf(given, "requirements")) lintCondition(name, condition);
  for (const [name, effect] of entriesOf(given, "effects")) {
    expectField(name, "data", effect, "a function", isObject(effect) && typeof effect["data"] === "function");
  }
}
