import type { JsonValue } from "@nastavnik/core";

const nothing: readonly string[] = [];

/** Identifiers that the value of a choice lists; entries of the organisation's own tell theirs as `id`. */
export function listed(value: JsonValue | undefined): readonly string[] {
  if (!Array.isArray(value)) return nothing;
  return (value as readonly JsonValue[]).flatMap((item) => {
    if (typeof item === "string") return item;
    const id = typeof item === "object" && item !== null && "id" in item ? item["id"] : undefined;
    return typeof id === "string" ? id : [];
  });
}

/** What the value of a choice holds under a key; `undefined` where it holds nothing there. */
export function partOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, key))
    return undefined;
  return (value as { readonly [key: string]: JsonValue | undefined })[key];
}
