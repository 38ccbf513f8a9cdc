import type { CommandDefinition, JsonObject, JsonValue } from "@nastavnik/core";
import { type PayloadSchema, payloadSchemaOf } from "@nastavnik/core/internals";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { representatives } from "../model/payloads-of.ts";

function texts(schema: PayloadSchema): fc.Arbitrary<JsonValue> {
  const { format, minLength = 0 } = schema;
  if (format === "date") {
    return fc
      .integer({ min: 0, max: 1500 })
      .map((days) => Temporal.PlainDate.from("2024-09-01").add({ days }).toString());
  }
  const made = representatives(schema)[0] ?? "x";
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(made) },
    fc.string({ minLength: Math.max(1, minLength), maxLength: minLength + 8 }),
  );
}

function valuesOf(schema: PayloadSchema): fc.Arbitrary<JsonValue> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const alternatives = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (alternatives !== undefined && alternatives.length > 0) return fc.oneof(...alternatives.map(valuesOf));
  const type = typeof schema.type === "string" ? schema.type : schema.type?.[0];
  switch (type ?? "string") {
    case "object": {
      const { properties = {}, required = [] } = schema;
      const model = Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, valuesOf(inner)]));
      return fc.record(model, { requiredKeys: [...required] }) as fc.Arbitrary<JsonValue>;
    }
    case "array":
      return fc.array(valuesOf(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, 3 + (schema.minItems ?? 0)),
      });
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number": {
      const { minimum, maximum } = schema;
      const min = Math.max(minimum ?? -5, -1_000_000);
      return fc.integer({ min, max: Math.min(maximum ?? min + 20, min + 1000) });
    }
    case "null":
      return fc.constant(null);
    default:
      return texts(schema);
  }
}

/** Payloads that a command's schema takes. */
export function validPayloads(command: Pick<CommandDefinition, "payload">): fc.Arbitrary<JsonObject> {
  const fallback = representatives(payloadSchemaOf(command.payload)) as readonly JsonObject[];
  return (valuesOf(payloadSchemaOf(command.payload)) as fc.Arbitrary<JsonObject>).map((made) =>
    command.payload.safeParse(made).success
      ? made
      : (fallback.find((each) => command.payload.safeParse(each).success) ?? made),
  );
}

/** What somebody might send instead: any JSON, and payloads with something missing, added or of another kind. */
export function hostilePayloads(command: Pick<CommandDefinition, "payload">): fc.Arbitrary<unknown> {
  const valid = validPayloads(command);
  const key = fc.constantFrom("__proto__", "constructor", "person", "kind", "x");
  return fc.oneof(
    fc.jsonValue(),
    valid.map((payload) => Object.fromEntries(Object.entries(payload).slice(1))),
    fc.tuple(valid, key, fc.jsonValue()).map(([payload, name, value]) => {
      const entries: [string, unknown][] = [...Object.entries(payload), [name, value]];
      return JSON.parse(JSON.stringify(Object.fromEntries(entries))) as unknown;
    }),
  );
}
