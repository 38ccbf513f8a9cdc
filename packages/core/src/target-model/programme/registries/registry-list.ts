import type { Text } from "@nastavnik/core";
import type { Side } from "../../participant/registry/side.ts";

/** The two registries' four lists (R21). */
export const registryLists = {
  "mentees-teachers": { ru: "наставляемые педагоги", en: "mentees who are teachers" },
  "mentees-students": { ru: "наставляемые обучающиеся", en: "mentees who are students" },
  "mentors-teachers": { ru: "наставники из числа педагогов", en: "mentors who are teachers" },
  "mentors-students": { ru: "наставники из числа обучающихся", en: "mentors who are students" },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link registryLists}. */
export type RegistryList = keyof typeof registryLists;

/** The list that somebody in a registry belongs to; whoever comes from outside the school is listed beside its teachers. */
export function registryListOf({ side, kind }: { readonly side: Side; readonly kind: string }): RegistryList {
  return `${side}s-${kind === "student" ? "students" : "teachers"}`;
}
