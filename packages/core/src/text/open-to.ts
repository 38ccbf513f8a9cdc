import * as z from "zod";
import { keepWords, type Words } from "./one-of.ts";

/** A set that an organisation may add to. */
export interface OpenSet {
  /** What everybody knows. */
  readonly words: Words;
  /** Paths of the choices under which a regulation lists more, as `{ id, title }`. */
  readonly choices: readonly string[];
}

const sets = new WeakMap<z.ZodType, OpenSet>();

/**
 * The schema of a set that an organisation may add to: an identifier, which is one of the common words or one that its
 * regulation lists under one of the choices. Which of them it is the kernel asks, since it knows the regulation in force.
 *
 * @example
 * const payload = z.strictObject({ audience: openTo(audiences, "preparation.inform") });
 */
export function openTo(words: Words, ...choices: readonly string[]): z.ZodString {
  const schema = z.string().min(1).max(200);
  sets.set(schema, { words, choices });
  keepWords(schema, words);
  return schema;
}

/** An open set that a field of a payload names something of. */
export interface OpenField extends OpenSet {
  /** Its place in words: `kind`, or `agenda.subject` for the subjects of a list. */
  readonly field: string;
  readonly path: readonly string[];
}

type Def = {
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
};

function fieldsWithin(schema: z.ZodType, path: readonly string[]): readonly OpenField[] {
  const set = sets.get(schema);
  if (set !== undefined) return [{ field: path.join("."), path, ...set }];
  const { innerType, element, shape } = schema.def as Def;
  const inner = innerType ?? element;
  if (inner !== undefined) return fieldsWithin(inner, path);
  return Object.entries(shape ?? {}).flatMap(([key, each]) => fieldsWithin(each, [...path, key]));
}

const known = new WeakMap<z.ZodType, readonly OpenField[]>();

/**
 * The fields of a payload that name something of an open set, in rows of it too; what is optional, has a default or is a
 * list is looked through.
 */
export function openFields(schema: z.ZodType): readonly OpenField[] {
  const found = known.get(schema);
  if (found !== undefined) return found;
  const fields = fieldsWithin(schema, []);
  known.set(schema, fields);
  return fields;
}
