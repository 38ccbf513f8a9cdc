import { type JsonValue, openFields, type Regulation, type Text, type Words, wordsOf } from "@nastavnik/core";
import { indicatorUnit, unitText } from "@nastavnik/core/monitoring";
import { ownWordsIn } from "@nastavnik/core/regulation";
import * as z from "zod";
import type { Field, FieldShape, Option } from "./field.ts";
import { fieldTitle, namedBy, valueTitle } from "./field-words.ts";

interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly in?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly defaultValue?: unknown;
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, string>>;
}

const defOf = (schema: z.ZodType): Def => schema.def;

const looked = new Set(["optional", "nullable", "default", "prefault", "readonly", "nonoptional", "catch"]);

/** The schema under all that only says whether it may be left out. */
function unwrapped(schema: z.ZodType): { readonly inner: z.ZodType; readonly unlessTold?: JsonValue } {
  const { type, innerType, in: entry, defaultValue } = defOf(schema);
  if (type === "pipe" && entry !== undefined) return unwrapped(entry);
  if (!looked.has(type) || innerType === undefined) return { inner: schema };
  const below = unwrapped(innerType);
  const own = type === "default" || type === "prefault" ? (defaultValue as JsonValue | undefined) : undefined;
  return own === undefined ? below : { ...below, unlessTold: own };
}

const optionsOf = (words: Words): readonly Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const plain = (value: string): Text => ({ ru: value, en: value });

/** What the fields of open sets may name: what the organisation's regulation lists comes first. */
function openOptions(payload: z.ZodType, regulation: Regulation): ReadonlyMap<string, readonly Option[]> {
  return new Map(
    openFields(payload).map(({ field, words, choices }) => {
      const own = choices.flatMap((path) => optionsOf(ownWordsIn(regulation.value(path))));
      const common = optionsOf(words).filter(({ value }) => !own.some((each) => each.value === value));
      return [field, [...own, ...common]];
    }),
  );
}

interface Leaf {
  readonly type?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly JsonValue[];
  readonly const?: JsonValue;
}

function labelOf(field: string, value: string): Text {
  const unit = field === "unit" ? indicatorUnit.safeParse(value) : undefined;
  return unit?.success === true ? unitText(unit.data) : (valueTitle(value) ?? plain(value));
}

function leafShape(name: string, schema: z.ZodType): FieldShape {
  const leaf = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Leaf;
  const words = wordsOf(schema);
  if (words !== undefined) return { kind: "choice", options: optionsOf(words) };
  const values = leaf.enum ?? (leaf.const === undefined ? undefined : [leaf.const]);
  if (values?.every((value) => typeof value === "string") === true) {
    const options = values.map((value) => ({ value, label: labelOf(name, value) }));
    // What the engine counts by itself is nobody's to enter.
    return {
      kind: "choice",
      options: options.toSorted((a, b) => Number(a.value === "history") - Number(b.value === "history")),
    };
  }
  if (leaf.type === "boolean") return { kind: "flag" };
  if (leaf.type === "integer" || leaf.type === "number") {
    const isBound = (bound: number | undefined): bound is number =>
      bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
    const least = leaf.minimum ?? leaf.exclusiveMinimum;
    return {
      kind: "number",
      isWhole: leaf.type === "integer",
      ...(isBound(least) && { least }),
      ...(isBound(leaf.maximum) && { most: leaf.maximum }),
    };
  }
  if (leaf.type !== "string") return { kind: "data" };
  if (leaf.format === "date") return { kind: "date" };
  const names = namedBy(name);
  if (names !== undefined) return { kind: "name", names };
  return { kind: "text", isTaken: (text) => schema.safeParse(text).success };
}

function listShape(name: string, element: z.ZodType): FieldShape {
  const shape = shapeOf(name, unwrapped(element).inner);
  if (shape.kind === "choice") return { kind: "choices", options: shape.options };
  if (shape.kind === "name") return { kind: "names", names: shape.names };
  if (shape.kind === "group") return { kind: "list", fields: shape.fields };
  return { kind: shape.kind === "text" ? "texts" : "data" };
}

function shapeOf(name: string, schema: z.ZodType): FieldShape {
  const { type, element, shape, options = [] } = defOf(schema);
  if (type === "array" && element !== undefined) return listShape(name, element);
  if (type === "object" && shape !== undefined) return { kind: "group", fields: fieldsIn(shape) };
  if (type === "union") {
    // Of several ways to say the same, the plainest is asked for.
    const ways = options.map((option) => shapeOf(name, unwrapped(option).inner));
    return ways.find(({ kind }) => kind !== "data" && kind !== "group") ?? ways.find(isGroup) ?? { kind: "data" };
  }
  if (type === "record" || type === "lazy" || type === "unknown" || type === "any") return { kind: "data" };
  return leafShape(name, schema);
}

const isGroup = ({ kind }: FieldShape): boolean => kind === "group";

function fieldsIn(
  shape: Readonly<Record<string, z.ZodType>>,
  open: ReadonlyMap<string, readonly Option[]> = new Map(),
): readonly Field[] {
  return Object.entries(shape).map(([name, schema]): Field => {
    const { inner, unlessTold } = unwrapped(schema);
    const options = open.get(name);
    const kind = defOf(inner).type === "array" ? "choices" : "choice";
    return {
      name,
      title: fieldTitle(name) ?? plain(name),
      isRequired: !schema.isOptional() && unlessTold === undefined,
      ...(unlessTold !== undefined && { unlessTold }),
      shape: options === undefined ? shapeOf(name, inner) : { kind, options },
    };
  });
}

/**
 * What a command asks for, as the fields of a form: made from the schema of its payload, with the words that its sets have,
 * and what the organisation's regulation adds to them.
 */
export function fieldsOf(payload: z.ZodType, regulation: Regulation): readonly Field[] {
  const { inner } = unwrapped(payload);
  const { shape, options } = defOf(inner);
  if (shape !== undefined) return fieldsIn(shape, openOptions(inner, regulation));
  if (options === undefined) return [];
  return mergedFields(options.map((option) => fieldsOf(option, regulation)));
}

/** The fields of several shapes of one payload: each once, required where every shape has it. */
function mergedFields(shapes: readonly (readonly Field[])[]): readonly Field[] {
  const fields = new Map<string, Field[]>();
  for (const shape of shapes)
    for (const field of shape) fields.set(field.name, [...(fields.get(field.name) ?? []), field]);
  return [...fields.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const options = same.flatMap(({ shape }) => (shape.kind === "choice" ? shape.options : []));
    const shape: FieldShape =
      first.shape.kind === "choice"
        ? { kind: "choice", options: [...new Map(options.map((each) => [each.value, each])).values()] }
        : first.shape;
    return [
      { ...first, shape, isRequired: same.length === shapes.length && same.every(({ isRequired }) => isRequired) },
    ];
  });
}
