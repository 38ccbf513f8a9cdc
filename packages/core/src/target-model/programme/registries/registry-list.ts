import type { JsonObject, Regulation, Text } from "@nastavnik/core";
import { ownEntriesIn } from "@nastavnik/core/regulation";
import type { Side } from "../../participant/registry/side.ts";
import { listed } from "../../regulation/listed.ts";

/** The two registries' four lists (R21). */
export const registryLists = {
  "mentees-teachers": { ru: "наставляемые педагоги", en: "mentees who are teachers" },
  "mentees-students": { ru: "наставляемые обучающиеся", en: "mentees who are students" },
  "mentors-teachers": { ru: "наставники из числа педагогов", en: "mentors who are teachers" },
  "mentors-students": { ru: "наставники из числа обучающихся", en: "mentors who are students" },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link registryLists}. */
export type RegistryList = keyof typeof registryLists;

/** Somebody in a registry, as far as lists tell people apart. */
export interface Entry {
  readonly side: Side;
  readonly kind: string;
  readonly categories?: readonly string[];
}

/** The list that somebody in a registry belongs to; whoever comes from outside the school is listed beside its teachers. */
export function registryListOf({ side, kind }: Entry): RegistryList {
  return `${side}s-${kind === "student" ? "students" : "teachers"}`;
}

function isFor({ side, kinds, categories }: JsonObject, entry: Entry): boolean {
  const holds = (asked: JsonObject[string], met: readonly string[]) =>
    asked === undefined || listed(asked).some((each) => met.includes(each));
  return side === entry.side && holds(kinds, [entry.kind]) && holds(categories, entry.categories ?? []);
}

/** Every list that somebody belongs to, those of the organisation's own among them. */
export function registryListsOf(regulation: Regulation, entry: Entry): readonly string[] {
  const own = ownEntriesIn(regulation.value("registries.lists")).filter((each) => isFor(each, entry));
  return [registryListOf(entry), ...own.map(({ id }) => id)];
}

/** On which side the people of a list are; `undefined` for a list that there is not. */
export function sideOfList(regulation: Regulation, list: string): Side | undefined {
  const own = ownEntriesIn(regulation.value("registries.lists")).find(({ id }) => id === list);
  if (own !== undefined) return own["side"] === "mentor" ? "mentor" : "mentee";
  return Object.hasOwn(registryLists, list) ? (list.startsWith("mentors-") ? "mentor" : "mentee") : undefined;
}
