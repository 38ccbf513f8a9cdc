import * as z from "zod";
import type { Text } from "./text.ts";

/** A closed set: its identifiers with their words in both languages. */
export type Words<Id extends string = string> = Readonly<Record<Id, Text>>;

const tables = new WeakMap<z.ZodType, Words>();

/** Keeps the words of a schema, so that {@link wordsOf} finds them. */
export function keepWords(schema: z.ZodType, words: Words): void {
  tables.set(schema, words);
}

/**
 * The schema of a closed set that is given as the table of its words: one of its identifiers. The words can be found
 * again by {@link wordsOf}, so that whoever tells what a command said needs no table of his own.
 *
 * @example
 * const levels = { school: { ru: "школьный", en: "school" }, regional: { ru: "региональный", en: "regional" } };
 * const payload = z.strictObject({ level: oneOf(levels) });
 */
export function oneOf<Id extends string>(words: Words<Id>): z.ZodEnum<{ readonly [Each in Id]: Each }> {
  const schema = z.enum(Object.keys(words) as Id[]) as unknown as z.ZodEnum<{ readonly [Each in Id]: Each }>;
  keepWords(schema, words);
  return schema;
}

/**
 * The words of the set that a schema admits, or a field of it; `undefined` for what is no set. What is
 * optional, has a default or is a list is looked through.
 *
 * @example
 * wordsOf(definition.payload, "level")?.["regional"]; // { ru: "региональный", en: "regional" }
 */
export function wordsOf(schema: z.ZodType, field?: string): Words | undefined {
  const def = schema.def as {
    readonly innerType?: z.ZodType;
    readonly element?: z.ZodType;
    readonly shape?: Readonly<Record<string, z.ZodType>>;
  };
  if (def.innerType !== undefined) return wordsOf(def.innerType, field);
  if (def.element !== undefined) return wordsOf(def.element, field);
  if (field === undefined) return tables.get(schema);
  const found = def.shape !== undefined && Object.hasOwn(def.shape, field) ? def.shape[field] : undefined;
  return found === undefined ? undefined : wordsOf(found);
}
