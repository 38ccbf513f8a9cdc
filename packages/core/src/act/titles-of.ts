import { systemRole } from "../actor/actor.ts";
import type { Text } from "../text/text.ts";
import type { Workflow } from "../workflow/workflow.ts";
import type { By } from "./by.ts";

const engine: Text = { ru: "движок", en: "the engine" };

/** Titles of roles, as the workflow declares them. */
export function roleTitles({ roles: known }: Pick<Workflow, "roles">, roles: readonly string[]): readonly Text[] {
  return roles.map((role) => known[role] ?? (role === systemRole ? engine : { ru: role, en: role }));
}

/** What a declaration calls those whose act a command is. */
export function titlesOf(workflow: Pick<Workflow, "roles">, by: By): readonly Text[] {
  if (by.kind === "own") return [by.title];
  if (by.kind === "either") return by.of.flatMap((each) => titlesOf(workflow, each));
  if (by.kind === "system") return roleTitles(workflow, [systemRole]);
  return by.title === undefined ? roleTitles(workflow, by.roles) : [by.title];
}
