import { isJsonObject } from "../json/is-json-object.ts";
import type { JsonObject, JsonValue } from "../json/json.ts";
import { isText } from "../text/is-text.ts";
import type { Text } from "../text/text.ts";
import type { RegulationEdition } from "./regulation-edition.ts";

/** Whether this is something of the organisation's own: `{ id, title }`, and whatever else is to be known of it. */
export function isOwnEntry(value: JsonValue | undefined): value is JsonObject & { id: string; title: Text } {
  return isJsonObject(value) && typeof value["id"] === "string" && isText(value["title"]);
}

/** What the value of a choice lists of the organisation's own, wherever in the value it stands. */
export function ownEntriesIn(value: JsonValue | undefined): readonly (JsonObject & { id: string; title: Text })[] {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap(ownEntriesIn);
  if (isOwnEntry(value)) return [value];
  return isJsonObject(value) ? Object.values(value).flatMap(ownEntriesIn) : [];
}

/** The same as words by identifier. */
export function ownWordsIn(value: JsonValue | undefined): Readonly<Record<string, Text>> {
  return Object.fromEntries(ownEntriesIn(value).map(({ id, title }) => [id, title]));
}

/** Everything of the organisation's own that a regulation has words for. */
export function wordsOfEdition({ choices }: Pick<RegulationEdition, "choices">): Readonly<Record<string, Text>> {
  return ownWordsIn(Object.values(choices));
}
