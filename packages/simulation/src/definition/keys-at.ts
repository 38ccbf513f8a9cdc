import type { z } from "zod";
import { schoolYearJsonSchema } from "./json-schema.ts";

type Schema = z.core.JSONSchema.JSONSchema;

let yearSchema: Schema | undefined;

/** Names of the fields that the set of fields at a path of data with such a schema may have; of a school year by default. */
export function keysAt(path: readonly PropertyKey[], schema?: Schema): readonly string[] {
  const root = schema ?? (yearSchema ??= schoolYearJsonSchema());
  let nodes = choices(root);
  for (const key of path) nodes = nodes.flatMap((node) => child(node, key)).flatMap(choices);
  return [...new Set(nodes.flatMap((node) => Object.keys(node.properties ?? {})))].filter((key) => key !== "$schema");
}

/** The schema itself and all that it allows instead. */
function choices(schema: Schema): readonly Schema[] {
  return [schema, ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(isSchema).flatMap(choices)];
}

function child(schema: Schema, key: PropertyKey): readonly Schema[] {
  const next = typeof key === "number" ? schema.items : schema.properties?.[String(key)];
  return isSchema(next) ? [next] : [];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
