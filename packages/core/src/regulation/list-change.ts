import { isJsonObject } from "../json/is-json-object.ts";
import type { JsonValue } from "../json/json.ts";
import { nearest } from "../text/nearest.ts";
import type { Text } from "../text/text.ts";

/** A list that is told by what differs from the one that a regulation is based on. */
type ListChange = { readonly add?: readonly JsonValue[]; readonly remove?: readonly string[] };

/** The identifier of something listed: itself, or what it says of itself. */
export function idOf(item: JsonValue): string | undefined {
  if (typeof item === "string") return item;
  const id = isJsonObject(item) ? item["id"] : undefined;
  return typeof id === "string" ? id : undefined;
}

/** Whether the value is written as `{ add, remove }`. */
export function isListChange(value: JsonValue): value is ListChange {
  if (!isJsonObject(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 && entries.every(([key, each]) => (key === "add" || key === "remove") && Array.isArray(each))
  );
}

/** The list with what is added and without what is removed. */
export function changedList(
  base: JsonValue | undefined,
  { add = [], remove = [] }: ListChange,
): { readonly ok: true; readonly value: JsonValue } | { readonly ok: false; readonly text: Text } {
  if (!Array.isArray(base)) {
    return {
      ok: false,
      text: {
        ru: "ожидается список в положении, на котором основано это; там его нет",
        en: "expected a list in the regulation that this one is based on; met none",
      },
    };
  }
  const list = base as readonly JsonValue[];
  const ids = new Set(list.map(idOf));
  for (const id of remove) {
    if (ids.has(id)) continue;
    const near = nearest(
      id,
      [...ids].filter((each) => each !== undefined),
    );
    return {
      ok: false,
      text: {
        ru: `в списке нет: ${id}${near === undefined ? "" : `; похоже на ${near}`}`,
        en: `not in the list: ${id}${near === undefined ? "" : `; near: ${near}`}`,
      },
    };
  }
  const added = new Set(add.map(idOf));
  const kept = list.filter((item) => !remove.includes(idOf(item) ?? "") && !added.has(idOf(item)));
  return { ok: true, value: [...kept, ...add] };
}
