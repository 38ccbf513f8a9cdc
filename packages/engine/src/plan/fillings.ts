import {
  type CommandDefinition,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  openFields,
  type Regulation,
} from "@nastavnik/core";
import { canonicalJson, type PayloadSchema, payloadSchemaOf } from "@nastavnik/core/internals";
import * as z from "zod";

/** What payloads are made of: what is at hand where a plan is searched for. */
export interface Sources {
  /** Identifiers of people and things, those first that are most likely meant. */
  readonly names: readonly string[];
  /** Identifiers of instances, by workflow. */
  readonly instances: ReadonlyMap<string, readonly string[]>;
  readonly regulation: Regulation;
  /** The day on which it would be done. */
  readonly today: string;
  /** Other days that matter, such as the end of a period. */
  readonly days: readonly string[];
  /** What stands for a paper that has no number yet. */
  readonly paper: string;
}

/** A payload that may be meant. */
export interface Filling {
  readonly payload: JsonObject;
  /** Fields that only stand for what has to exist first. */
  readonly holes: readonly string[];
  /** What it says in words of closed sets: whatever else is in it, it changes the same. */
  readonly kind: string;
}

/** A value for one field. */
interface Value {
  readonly value: JsonValue;
  readonly isHole?: true;
}

interface Field {
  readonly name: string;
  readonly isRequired: boolean;
  /** Of a closed set: each value means something else. */
  readonly isSwitch: boolean;
  readonly values: readonly Value[];
}

/** So many payloads of one command are tried at most. */
const fillingLimit = 160;

/** So many identifiers are tried for one field. */
const nameLimit = 6;

/** What stands for a text of some form. */
const stands = ["1", "a1", "P1D", "A", "+70000000000"];

const papers = /document|number|protocol|reference|evidence|record$|register|contract|paper/iu;

const plain = (value: JsonValue): Value => ({ value });

function textIn(value: JsonValue): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap(textIn);
  if (!isJsonObject(value)) return [];
  const { id } = value as { readonly id?: JsonValue };
  return typeof id === "string"
    ? [id]
    : Object.values(value).flatMap((each) => (each === undefined ? [] : textIn(each)));
}

/** What a field of an open set may name: what everybody knows, and what the organisation has added. */
function openValues(payload: z.ZodType, { regulation }: Sources): ReadonlyMap<string, readonly string[]> {
  return new Map(
    openFields(payload).map(({ field, words, choices }) => {
      const own = choices.flatMap((path) => {
        const value = regulation.value(path);
        return value === undefined ? [] : textIn(value);
      });
      return [field, [...new Set([...own, ...Object.keys(words)])]];
    }),
  );
}

function datesOf({ today, days }: Sources): readonly Value[] {
  return [today, ...days.filter((day) => day !== today)].slice(0, 4).map(plain);
}

function textsOf(name: string, schema: PayloadSchema, sources: Sources): readonly Value[] {
  if (schema.format === "date") return datesOf(sources);
  if (schema.format === "date-time") return [plain(`${sources.today}T09:00:00Z`)];
  const hole: Value = { value: sources.paper, isHole: true };
  const { pattern } = schema;
  const fits = (text: string): boolean => pattern === undefined || new RegExp(pattern, "u").test(text);
  if (papers.test(name)) return fits(sources.paper) ? [hole] : [];
  const singular = name.replace(/s$/u, "");
  const own = sources.instances.get(singular) ?? [];
  const names = (own.length > 0 ? own : sources.names).filter(fits).slice(0, nameLimit).map(plain);
  if (names.length > 0) return names;
  const stand = [sources.paper, ...stands].find(fits);
  return stand === undefined ? [] : [{ value: stand, isHole: true }];
}

function numbersOf({ minimum, exclusiveMinimum, maximum }: PayloadSchema): readonly Value[] {
  const isBound = (value: number | undefined): value is number =>
    value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER;
  const least = isBound(minimum) ? minimum : isBound(exclusiveMinimum) ? exclusiveMinimum + 1 : undefined;
  const all = [Math.max(1, least ?? 1), least, maximum].filter(isBound);
  return [...new Set(all.filter((value) => !isBound(maximum) || value <= maximum))].map(plain);
}

function objectsOf(schema: PayloadSchema, sources: Sources): readonly Value[] {
  const fields = fieldsOf(schema, new Map(), sources);
  return combinationsOf(fields, 24).map(({ payload, holes }) => ({
    value: payload,
    ...(holes.length > 0 && { isHole: true as const }),
  }));
}

function valuesOf(name: string, schema: PayloadSchema, sources: Sources): readonly Value[] {
  if (schema.const !== undefined) return [plain(schema.const)];
  if (schema.enum !== undefined) return schema.enum.map(plain);
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return alternatives.flatMap((each) => valuesOf(name, each, sources));
  if (schema.allOf !== undefined) return schema.allOf.slice(0, 1).flatMap((each) => valuesOf(name, each, sources));
  const type = typeof schema.type === "string" ? schema.type : schema.type?.[0];
  switch (type ?? "string") {
    case "object":
      return objectsOf(schema, sources);
    case "array":
      return listsOf(name, schema, sources);
    case "boolean":
      return [plain(true), plain(false)];
    case "integer":
    case "number":
      return numbersOf(schema);
    case "null":
      return [plain(null)];
    default:
      return textsOf(name, schema, sources);
  }
}

function listsOf(name: string, { items = {}, minItems = 0 }: PayloadSchema, sources: Sources): readonly Value[] {
  const each = valuesOf(name, items, sources);
  const single = each.map(({ value, ...rest }): Value => ({ value: [value], ...rest }));
  const whole = each.map(({ value }) => value);
  const isLong = whole.length > 1 && whole.length <= 12;
  const all = isLong ? [plain(whole)] : [];
  const least = Math.max(1, minItems);
  return [...(minItems === 0 ? [plain([])] : []), ...single, ...all].filter(
    ({ value }) => (value as readonly JsonValue[]).length === 0 || (value as readonly JsonValue[]).length >= least,
  );
}

function isSwitchOf(schema: PayloadSchema): boolean {
  return schema.enum !== undefined || schema.type === "boolean";
}

function fieldsOf(
  { properties = {}, required = [] }: PayloadSchema,
  open: ReadonlyMap<string, readonly string[]>,
  sources: Sources,
): readonly Field[] {
  return Object.entries(properties).map(([name, schema]) => {
    const words = open.get(name);
    const isList = schema.type === "array";
    const isRequired = required.includes(name) && schema.default === undefined;
    const values =
      words === undefined
        ? valuesOf(name, schema, sources)
        : isList
          ? [...words.map((word) => plain([word])), plain([...words])]
          : words.map(plain);
    const isSwitch = isRequired && !isList && (words !== undefined || isSwitchOf(schema));
    return { name, isRequired, isSwitch, values };
  });
}

type Entries = readonly (readonly [string, Value])[];

const fillingOf = (chosen: Entries, row: Entries): Filling => {
  const entries = [...chosen, ...row];
  return {
    payload: Object.fromEntries(entries.map(([name, { value }]) => [name, value])),
    holes: entries.filter(([, { isHole }]) => isHole === true).map(([name]) => name),
    kind: chosen.map(([name, { value }]) => `${name}=${canonicalJson(value)}`).join(" "),
  };
};

/** Every combination of the switches; for each the other fields as they are most likely, and each of them otherwise. */
function combinationsOf(fields: readonly Field[], limit: number): readonly Filling[] {
  if (fields.some(({ isRequired, values }) => isRequired && values.length === 0)) return [];
  let switches: readonly Entries[] = [[]];
  for (const { name, values } of fields.filter(({ isSwitch }) => isSwitch)) {
    switches = switches.flatMap((before) => values.map((value): Entries => [...before, [name, value]])).slice(0, limit);
  }
  const needed = fields.filter(({ isRequired, isSwitch }) => isRequired && !isSwitch);
  const likely: Entries = needed.flatMap(({ name, values: [first] }): Entries =>
    first === undefined ? [] : [[name, first]],
  );
  const others = needed.flatMap(({ name, values }) =>
    values.slice(1).map((value): Entries => [...likely.filter(([other]) => other !== name), [name, value]]),
  );
  const more = fields
    .filter(({ isRequired }) => !isRequired)
    .flatMap(({ name, values }) =>
      values
        .filter(({ value }) => !Array.isArray(value) || value.length > 0)
        .slice(0, 4)
        .map((value): Entries => [...likely, [name, value]]),
    );
  // What may be left out first is left out; the likeliest of all switches come before the less likely of one.
  const rows = [likely, ...others, ...more];
  return rows.flatMap((row) => switches.map((chosen) => fillingOf(chosen, row))).slice(0, limit);
}

/** Payloads that may be meant, the likeliest first: all of them are taken by the schema of the command. */
export function fillingsOf({ payload }: Pick<CommandDefinition, "payload">, sources: Sources): readonly Filling[] {
  const fields = fieldsOf(payloadSchemaOf(payload), openValues(payload, sources), sources);
  return combinationsOf(fields, fillingLimit).filter((filling) => payload.safeParse(filling.payload).success);
}

/** The same payload with one field otherwise. */
export interface Otherwise extends Filling {
  readonly field: string;
  /** What was put in that was not there. */
  readonly put?: string;
}

/**
 * The same payload with one field otherwise: a list with one more in it or one less, a paper of another number, another
 * day, another word of a closed set.
 */
export function otherwise(
  { payload: schema }: Pick<CommandDefinition, "payload">,
  payload: JsonObject,
  sources: Sources,
): readonly Otherwise[] {
  const { properties = {} } = payloadSchemaOf(schema);
  const open = openValues(schema, sources);
  const variants: Otherwise[] = [];
  const add = (field: string, { value, isHole }: Value, put: JsonValue = value): void => {
    if (value === payload[field]) return;
    const holes = isHole === true ? [field] : [];
    const filled = { field, payload: { ...payload, [field]: value }, holes, kind: "" };
    variants.push(typeof put === "string" ? { ...filled, put } : filled);
  };
  for (const [field, inner] of Object.entries(properties)) {
    const present = payload[field];
    if (inner.type === "array") {
      const list = Array.isArray(present) ? (present as readonly JsonValue[]) : [];
      const words = open.get(field)?.map(plain) ?? valuesOf(field, inner.items ?? {}, sources);
      const isIn = ({ value }: Value): boolean => list.some((each) => canonicalJson(each) === canonicalJson(value));
      for (const { value, ...rest } of words.filter((each) => !isIn(each))) {
        add(field, { value: [...list, value], ...rest }, value);
      }
      for (const each of list) add(field, plain(list.filter((other) => other !== each)));
    } else if (papers.test(field) || isSwitchOf(inner) || inner.format === "date" || present === undefined) {
      for (const each of valuesOf(field, inner, sources).slice(0, 8)) add(field, each);
    }
  }
  return variants.filter((each) => schema.safeParse(each.payload).success);
}
