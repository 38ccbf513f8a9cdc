import { type JsonObject, type JsonValue, type Text, type Words, type Workflow, wordsOf } from "@nastavnik/core";

/** Words for one field of what a command said; numbers of orders are told, other open fields are not. */
function wordOf(
  definition: Workflow["commands"][string] | undefined,
  field: string,
  value: JsonValue | undefined,
  own: Words,
): Text[] {
  if (typeof value !== "string") return [];
  if (field === "number" || field === "order") return [{ ru: `№ ${value}`, en: `No. ${value}` }];
  const words = definition && wordsOf(definition.payload, field);
  if (words === undefined) return [];
  const word = Object.hasOwn(own, value) ? own[value] : Object.hasOwn(words, value) ? words[value] : undefined;
  return word === undefined ? [] : [word];
}

/**
 * What the payload tells about an event, by the words that the command's definition has for it: «№ 14-н»,
 * «регулярная»; `undefined` if it tells nothing.
 *
 * @param own - words of the organisation's own, which come before those of the definition
 */
export function details({ commands }: Workflow, type: string, payload: JsonObject, own: Words = {}): Text | undefined {
  const definition = Object.hasOwn(commands, type) ? commands[type] : undefined;
  const words = Object.entries(payload).flatMap(([field, value]) => wordOf(definition, field, value, own));
  if (words.length === 0) return undefined;
  return { ru: words.map(({ ru }) => ru).join(", "), en: words.map(({ en }) => en).join(", ") };
}

/** A field of a payload that is a text; empty if it is none. */
export function textField(payload: JsonObject, field: string): string {
  const value = payload[field];
  return typeof value === "string" ? value : "";
}
