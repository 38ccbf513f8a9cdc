import { isJsonObject, type Instance, type Text } from "@nastavnik/core";
import { roles, type Role } from "@nastavnik/core/target-model";
import type { StoredFact } from "@nastavnik/engine";
import type { Story } from "@nastavnik/simulation";

/** Somebody whom one can act as. */
export interface SomeBody {
  readonly id: string;
  readonly name: Text;
  readonly roles: readonly string[];
  readonly organisation: string;
}

interface Sources {
  readonly story: Pick<Story, "people" | "organisation">;
  readonly facts: readonly StoredFact[];
  readonly instances: readonly Instance[];
  /** Names that are kept as personal data, all of them invented. */
  readonly names: ReadonlyMap<string, string>;
}

const roleTitle = (role: string): Text | undefined => (roles as Readonly<Record<string, Text>>)[role as Role];

const upperFirst = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);

/** The number that an identifier ends in, without zeros before it. */
export const numberIn = (id: string): string | undefined => /(\d+)$/u.exec(id)?.[1]?.replace(/^0+(?=\d)/u, "");

/** What somebody is called of whom only an identifier is known: by a role, with the number that the identifier ends in. */
function calledBy(id: string, held: readonly string[]): Text {
  const number = numberIn(id);
  const title = roleTitle(held[0] ?? "");
  if (title === undefined) return { ru: `«${id}»`, en: `“${id}”` };
  const behind = number === undefined ? "" : ` ${number}`;
  return { ru: `${upperFirst(title.ru)}${behind}`, en: `${upperFirst(title.en)}${behind}` };
}

/** Whose entry in the registries it is. */
export function whoseEntry({ id, context }: Pick<Instance, "id" | "context">): string {
  return typeof context["person"] === "string" ? context["person"] : id;
}

/** Roles of somebody whose registry entry it is. */
function rolesOfEntry({ context }: Instance): readonly string[] {
  const side = context["side"] === "mentor" ? "mentor" : "mentee";
  return context["isEmployee"] === true ? [side, "teacher"] : [side];
}

/** Everybody who takes part in a course of events: whom the story names, who has acted, and whose entry or mandate it is. */
export function everybody({ story, facts, instances, names }: Sources): readonly SomeBody[] {
  const found = new Map<string, { roles: Set<string>; organisation: string; name: string | undefined }>();
  const add = (id: string, held: readonly string[], organisation = story.organisation, name?: string): void => {
    const known = found.get(id);
    if (known === undefined) found.set(id, { roles: new Set(held), organisation, name });
    else for (const role of held) known.roles.add(role);
  };
  for (const [id, { roles: held, organisation, name }] of Object.entries(story.people)) {
    add(id, held, organisation, name);
  }
  for (const { actor } of facts) {
    if (!actor.roles.includes("system")) add(actor.id, actor.roles, actor.organisation);
  }
  for (const instance of instances) {
    const { workflow, parent, context } = instance;
    if (workflow === "participant") add(whoseEntry(instance), rolesOfEntry(instance));
    if (workflow === "mandate" && parent !== undefined && context["as"] === "guardian") add(parent, ["guardian"]);
    if (workflow === "programme") for (const curator of appointedBy(context["orders"])) add(curator, ["curator"]);
  }
  return [...found].map(([id, { roles: held, organisation, name }]) => {
    const told = name ?? names.get(id);
    const roleList = [...held];
    return {
      id,
      roles: roleList,
      organisation,
      name: told === undefined ? calledBy(id, roleList) : { ru: told, en: told },
    };
  });
}

/** The curators whom the orders of a programme have appointed. */
function appointedBy(orders: unknown): readonly string[] {
  if (!Array.isArray(orders)) return [];
  return orders.flatMap((order: unknown) => {
    const curators = isJsonObject(order as never) ? (order as { readonly curators?: unknown }).curators : undefined;
    return Array.isArray(curators) ? curators.filter((each): each is string => typeof each === "string") : [];
  });
}
