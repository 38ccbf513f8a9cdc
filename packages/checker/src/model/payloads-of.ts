import type { CommandDefinition, JsonObject, JsonValue } from "@nastavnik/core";
import { type PayloadSchema, payloadSchemaOf } from "@nastavnik/core/internals";

/** So many representatives of one payload are made; those beyond are told. */
export const payloadLimit = 24;

const texts: Readonly<Record<string, string>> = {
  date: "2025-10-01",
  "date-time": "2025-10-01T06:00:00Z",
  email: "a@example.org",
  uri: "https://example.org",
  uuid: "00000000-0000-4000-8000-000000000000",
};

const candidates = ["x", "1", "a1", "2025-10-01", "P1D", "a.b", "A", "+70000000000"];

/** A text that matches a pattern, of those that often do. */
function matching(pattern: string): string {
  const expression = new RegExp(pattern, "u");
  return candidates.find((each) => expression.test(each)) ?? "x";
}

/** Several lists of values as a list of their combinations, at most {@link payloadLimit}. */
function combined(lists: readonly (readonly (readonly [string, JsonValue] | undefined)[])[]): readonly JsonObject[] {
  let made: readonly (readonly (readonly [string, JsonValue])[])[] = [[]];
  for (const list of lists) {
    made = made
      .flatMap((before) => list.map((each) => (each === undefined ? before : [...before, each])))
      .slice(0, payloadLimit + 1);
  }
  return made.map((entries) => Object.fromEntries(entries));
}

function objects({ properties = {}, required = [] }: PayloadSchema): readonly JsonObject[] {
  return combined(
    Object.entries(properties).map(([key, inner]) => {
      const values = representatives(inner).map((value) => [key, value] as const);
      // What may be left out is, first of all.
      return required.includes(key) ? values : [undefined, ...values];
    }),
  );
}

function numbers({ minimum, exclusiveMinimum, maximum }: PayloadSchema): readonly JsonValue[] {
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1);
  // The bounds that zod gives every integer are no bounds of the workflow.
  const isBound = (value: number | undefined): value is number =>
    value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER;
  return [isBound(least) ? least : isBound(maximum) ? Math.min(maximum, 1) : 1];
}

/** Values that stand for all that a schema lets through: every word of a closed set, one of an open one. */
export function representatives(schema: PayloadSchema): readonly JsonValue[] {
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum !== undefined) return schema.enum;
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return alternatives.flatMap((each) => representatives(each));
  if (schema.allOf !== undefined) return schema.allOf.flatMap((each) => representatives(each)).slice(0, 1);
  const type = typeof schema.type === "string" ? schema.type : schema.type?.[0];
  switch (type ?? "string") {
    case "object":
      return objects(schema);
    case "array": {
      const { items = {}, minItems = 0 } = schema;
      const one = representatives(items)[0] ?? "x";
      return [Array.from({ length: minItems }, () => one)];
    }
    case "boolean":
      return [true, false];
    case "integer":
    case "number":
      return numbers(schema);
    case "null":
      return [null];
    default: {
      if (schema.pattern !== undefined && schema.format === undefined) return [matching(schema.pattern)];
      const made = texts[schema.format ?? ""] ?? "x".repeat(Math.max(1, schema.minLength ?? 1));
      return [made];
    }
  }
}

/** Payloads that stand for all of a command, those that its schema takes. */
export function payloadsOf(command: Pick<CommandDefinition, "payload">): readonly JsonObject[] {
  return (representatives(payloadSchemaOf(command.payload)) as readonly JsonObject[]).filter(
    (payload) => command.payload.safeParse(payload).success,
  );
}
