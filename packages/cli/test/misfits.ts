import type { z } from "zod";

type Schema = z.core.$ZodType;
type Path = readonly (string | number)[];

/** A value that a schema does not take, and the place of what is wrong with it. */
export interface Misfit {
  readonly path: Path;
  readonly data: unknown;
  /** What is tried there: `type`, `value`, `bound`, `missing`, `unknown` or `key`. */
  readonly tried: string;
  /** The field that is not there, or that nobody knows. */
  readonly key?: string;
  /** Length of the path of the outermost union above; a union that takes none of its shapes may say so itself. */
  readonly union?: number;
}

/** What walking through a schema needs to know. */
interface Walk {
  /** Plain schemas that were tried already, and how often: at every further place one wrong value is enough. */
  readonly tried: Map<Schema, number>;
}

/** The parts of a definition of zod that are walked through. */
interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly out?: Schema;
  readonly element?: Schema;
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly catchall?: Schema;
  readonly options?: readonly Schema[];
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly items?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string | number>>;
  readonly values?: readonly unknown[];
  readonly getter?: () => Schema;
}

const definitionOf = ({ _zod: { def } }: Schema) => def as unknown as Definition;

interface Bag {
  readonly minimum?: number;
  readonly maximum?: number;
}

const bagOf = ({ _zod: { bag } }: Schema) => bag as Bag;

/** Schemas that hold another one and change nothing of what is taken. */
const innerOf = (schema: Schema): Schema | undefined => {
  const { type, innerType, in: first, out } = definitionOf(schema);
  if (type !== "pipe") return innerType;
  return first !== undefined && definitionOf(first).type === "transform" ? out : first;
};

const accepts = (schema: Schema, value: unknown): boolean => {
  try {
    return (schema as z.ZodType).safeParse(value).success;
  } catch {
    return false;
  }
};

/** Whether an object lacks something without the field. */
const isNeeded = (field: Schema): boolean => definitionOf(field).type !== "optional" && !accepts(field, undefined);

const title = { ru: "Название", en: "A title" };

/** What a schema that tells nothing of itself is tried with. */
const pool: readonly unknown[] = [
  "a",
  "A1",
  "2021-09-01",
  "2021-09-01T08:00:00Z",
  "P3M",
  "09:00",
  "09-01",
  "programme/2025",
  "Europe/Moscow",
  "a.b",
  "1",
  1,
  0,
  50,
  true,
  title,
  ["a"],
  {},
  "абвгд абвгд",
  [],
  null,
];

const samples = new WeakMap<Schema, { readonly value: unknown }>();

/** A value that the schema takes; of a schema that depends on more than its shape, the best guess. */
export function sampleOf(schema: Schema): unknown {
  const known = samples.get(schema);
  if (known !== undefined) return known.value;
  samples.set(schema, { value: null });
  const value = made(schema);
  samples.set(schema, { value });
  return value;
}

function made(schema: Schema): unknown {
  const inner = innerOf(schema);
  if (inner !== undefined) {
    const value = sampleOf(inner);
    return accepts(schema, value) ? value : (pool.find((each) => accepts(schema, each)) ?? value);
  }
  const { type, element, shape, options, items, keyType, valueType, entries, values, getter } = definitionOf(schema);
  switch (type) {
    case "object": {
      const fields = Object.entries(shape ?? {}).filter(([, each]) => isNeeded(each));
      return Object.fromEntries(fields.map(([key, each]) => [key, sampleOf(each)]));
    }
    case "array": {
      const one = sampleOf(element!);
      return [[], [one], [one, one]].find((each) => accepts(schema, each)) ?? [one];
    }
    case "tuple":
      return (items ?? []).map(sampleOf);
    case "map":
      return {};
    case "record": {
      const one = sampleOf(valueType!);
      const keys = Object.values(definitionOf(keyType!).entries ?? {});
      const all = Object.fromEntries(keys.map((key) => [key, one]));
      const some = { [String(sampleOf(keyType!))]: one };
      return [{}, some, all].find((each) => accepts(schema, each)) ?? {};
    }
    case "union":
      return (options ?? []).map(sampleOf).find((each) => accepts(schema, each)) ?? null;
    case "enum":
      return Object.values(entries ?? {})[0];
    case "literal":
      return values?.[0];
    case "lazy":
      return sampleOf(getter!());
    case "number": {
      const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = bagOf(schema);
      return [1, 3, 20, 2021, minimum, maximum, 0.5].find((each) => accepts(schema, each)) ?? 1;
    }
    case "string": {
      const { minimum = 0 } = bagOf(schema);
      return [...pool, "a".repeat(minimum)].find((each) => accepts(schema, each)) ?? "a";
    }
  }
  return pool.find((each) => accepts(schema, each));
}

/** What a plain value is tried with; nothing that JSON cannot say. */
const wrong: readonly (readonly [tried: string, value: unknown])[] = [
  ["type", 7],
  ["type", "seven"],
  ["type", true],
  ["type", null],
  ["type", []],
  ["type", {}],
  ["value", "no such value §"],
  ["value", "2021-13-45"],
  ["value", 1.5],
  ["value", -1],
  ["bound", ""],
];

function outOfBounds(schema: Schema): readonly (readonly [tried: string, value: unknown])[] {
  const { minimum, maximum } = bagOf(schema);
  const { type } = definitionOf(schema);
  const beyond = [minimum === undefined ? [] : [minimum - 1], maximum === undefined ? [] : [maximum + 1]].flat();
  if (type === "number") {
    const safe = beyond.filter((each) => Math.abs(each) <= Number.MAX_SAFE_INTEGER);
    return safe.map((value) => ["bound", value] as const);
  }
  if (type === "string") {
    const filled = beyond.filter((each) => each > 0 && each < 20_000);
    return filled.map((length) => ["bound", "a".repeat(length)] as const);
  }
  return [];
}

function saidOf(schema: Schema, data: unknown, tried: string): string {
  try {
    const [issue] = (schema as z.ZodType).safeParse(data).error?.issues ?? [];
    const origin = issue?.code === "too_small" || issue?.code === "too_big" ? issue.origin : "";
    return `${tried}:${issue?.code}:${origin}`;
  } catch {
    return `${tried}:thrown`;
  }
}

/** One wrong value for each thing that a plain schema says of it; one alone where it stands at several places. */
function ofLeaf(schema: Schema, { tried: before }: Walk): readonly Misfit[] {
  const seen = new Set<string>();
  const times = before.get(schema) ?? 0;
  before.set(schema, times + 1);
  const all = [...wrong, ...outOfBounds(schema)].flatMap(([tried, data]): readonly Misfit[] => {
    if (accepts(schema, data)) return [];
    const said = saidOf(schema, data, tried);
    if (seen.has(said)) return [];
    seen.add(said);
    return [{ path: [], data, tried }];
  });
  return times < 1 ? all : all.slice(0, 1);
}

const plain = new Set(["string", "number", "int", "boolean", "enum", "literal", "null", "custom", "bigint", "date"]);
const depthLimit = 16;

const fieldOf = (value: unknown, key: string | number): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string | number, unknown>>)[key]
    : undefined;

/**
 * Wrong values for every field that a schema has, however deep: each is wrong in one place, and right everywhere else.
 *
 * @param seed - data that fit, where readers ask for more than the schema does
 */
export function misfitsOf(schema: Schema, seed?: unknown): readonly Misfit[] {
  return walked(schema, seed, { tried: new Map() }, 0);
}

function walked(schema: Schema, seed: unknown, walk: Walk, depth: number): readonly Misfit[] {
  if (depth > depthLimit) return [];
  const inner = innerOf(schema);
  if (inner !== undefined) return walked(inner, seed, walk, depth + 1).filter(({ data }) => !accepts(schema, data));
  const { type, element, shape, options, items, keyType, valueType, catchall } = definitionOf(schema);
  if (plain.has(type)) return ofLeaf(schema, walk);
  const within = (key: string | number, of: Schema, put: (data: unknown) => unknown): readonly Misfit[] =>
    walked(of, fieldOf(sample, key), walk, depth + 1).map(({ path, data, union, ...misfit }) => ({
      ...misfit,
      path: [key, ...path],
      data: put(data),
      ...(union !== undefined && { union: union + 1 }),
    }));
  const sample = seed !== undefined && accepts(schema, seed) ? seed : sampleOf(schema);
  switch (type) {
    case "object": {
      const around = sample as Readonly<Record<string, unknown>>;
      const { [""]: _none, ...fields } = shape ?? {};
      const missing = Object.entries(fields).filter(([, each]) => isNeeded(each));
      const isStrict = catchall !== undefined && definitionOf(catchall).type === "never";
      return [
        { path: [], data: "an object", tried: "type" },
        { path: [], data: [], tried: "type" },
        ...missing.map(([key]): Misfit => {
          const { [key]: _left, ...others } = around;
          return { path: [key], data: others, tried: "missing", key };
        }),
        ...(isStrict
          ? [{ path: [], data: { ...around, "no-such-field": 1 }, tried: "unknown", key: "no-such-field" }]
          : []),
        ...Object.entries(fields).flatMap(([key, each]) => within(key, each, (data) => ({ ...around, [key]: data }))),
      ];
    }
    case "array": {
      const { minimum = 0, maximum } = bagOf(schema);
      const one = sampleOf(element!);
      const many = maximum !== undefined && maximum <= 200 ? Array.from({ length: maximum + 1 }, () => one) : undefined;
      return [
        { path: [], data: "a list", tried: "type" },
        ...(minimum > 0 ? [{ path: [], data: [], tried: "bound" }] : []),
        ...(many === undefined ? [] : [{ path: [], data: many, tried: "bound" }]),
        ...within(0, element!, (data) => [data]),
      ];
    }
    case "tuple":
      return (items ?? []).flatMap((each, index) =>
        within(index, each, (data) => (items ?? []).map((item, at) => (at === index ? data : sampleOf(item)))),
      );
    case "map": {
      const data = [
        { path: [], data: "an object", tried: "type" },
        { path: [], data: [], tried: "type" },
      ];
      return [...data, ...within("someone", valueType!, (each) => ({ someone: each }))];
    }
    case "record": {
      const around = sample as Readonly<Record<string, unknown>>;
      const key = Object.keys(around)[0] ?? String(sampleOf(keyType!));
      const keys = ["no such key §", ""].filter((each) => !accepts(keyType!, each)).slice(0, 1);
      return [
        { path: [], data: "a record", tried: "type" },
        ...keys.map((each) => ({
          path: [],
          data: { ...around, [each]: sampleOf(valueType!) },
          tried: "key",
          key: each,
        })),
        ...within(key, valueType!, (data) => ({ ...around, [key]: data })),
      ];
    }
    case "union": {
      const rejected = (misfits: readonly Misfit[]) => misfits.filter(({ data }) => !accepts(schema, data));
      const own = rejected(wrong.map(([tried, data]) => ({ path: [], data, tried })));
      const deep = rejected((options ?? []).flatMap((each) => walked(each, sample, walk, depth + 1)));
      return [...own, ...deep].map((misfit) => ({ ...misfit, union: 0 }));
    }
  }
  return [];
}

/** Every schema that a schema holds, itself among them. */
export function schemasWithin(schema: Schema, seen = new Set<Schema>()): ReadonlySet<Schema> {
  if (seen.has(schema)) return seen;
  seen.add(schema);
  const {
    innerType,
    in: first,
    out,
    element,
    shape,
    options,
    items,
    keyType,
    valueType,
    catchall,
    getter,
  } = definitionOf(schema);
  const held = [innerType, first, out, element, keyType, valueType, catchall, ...Object.values(shape ?? {})];
  for (const each of [...held, ...(options ?? []), ...(items ?? []), getter?.()])
    if (each !== undefined) schemasWithin(each, seen);
  return seen;
}
