import { nearest } from "../text/nearest.ts";
import type { Text } from "../text/text.ts";
import { cellWarning, type CellWarning } from "./cell-warning.ts";
import type { RoadMapRole } from "./road-map-role.ts";

/** One of the responsible in a cell: a role, or the words that were found where a role was expected. */
export type ResponsiblePart =
  | { readonly kind: "role"; readonly role: string; readonly title: Text }
  | { readonly kind: "text"; readonly text: string; readonly warning: CellWarning<"unknown-role"> };

/** A cell that names who is responsible, read. */
export interface Responsible {
  /** The cell as it was written; blank where the plan names nobody. */
  readonly text: string;
  readonly parts: readonly ResponsiblePart[];
}

/**
 * Reads a cell such as «Координатор, куратор, учителя»: roles by their Russian names, English names or identifiers,
 * separated by commas, semicolons, slashes, line breaks or «и». Unknown words stay as text, with a warning.
 *
 * @param roles - what may be named; where two roles have a word in common, the first is meant
 */
export function parseResponsible(text: string, roles: readonly RoadMapRole[]): Responsible {
  const byWord = new Map(roles.toReversed().flatMap((role) => wordsOf(role).map((word) => [word, role] as const)));
  return {
    text: text.trim(),
    parts: text
      .split(/[,;/\n]|\sи\s/)
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => readPart(part, byWord)),
  };
}

function readPart(part: string, byWord: ReadonlyMap<string, RoadMapRole>): ResponsiblePart {
  const word = normal(part);
  // «заместитель директора по УВР» and the like name a role and its field.
  const role = byWord.get(word) ?? byWord.get(word.replace(/ по .+$/, ""));
  if (role) return { kind: "role", role: role.id, title: role.title };
  const near = nearest(word, byWord.keys());
  const expected = {
    ru: near === undefined ? "роль" : `роль (может быть, «${near}»)`,
    en: near === undefined ? "a role" : `a role (perhaps «${near}»)`,
  };
  return { kind: "text", text: part, warning: cellWarning("unknown-role", expected, part) };
}

function wordsOf({ id, title, words = [] }: RoadMapRole): readonly string[] {
  return [id, title.ru, title.en, `${title.en}s`, ...words].map(normal);
}

function normal(word: string): string {
  return word.toLowerCase().replaceAll("ё", "е").replaceAll(/\s+/g, " ").replace(/\.$/, "").trim();
}
