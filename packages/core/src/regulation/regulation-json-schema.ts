import * as z from "zod";
import type { Choices } from "./choice.ts";
import { regulationFormat, regulationHead } from "./regulation-file.ts";

type Schema = Record<string, unknown>;

const notChosen: readonly Schema[] = [{ const: false }, { type: "null" }];

function leafOf({ title, schema, law, bounds = [] }: Choices[string]): Schema {
  const { $schema: _dialect, ...written } = z.toJSONSchema(schema, { io: "input" }) as Schema;
  const parts = [
    title.ru,
    title.en,
    ...(law === undefined ? [] : [`${law}: this is law and may not be left out`]),
    ...bounds.map(({ part, atLeast, atMost, clause }) =>
      [part, atLeast !== undefined && `≥ ${atLeast}`, atMost !== undefined && `≤ ${atMost}`, `(${clause})`]
        .filter(Boolean)
        .join(" "),
    ),
  ];
  const description = parts.join(". ");
  if (law !== undefined) return { description, ...written };
  const change: Schema = {
    type: "object",
    description: "What differs from the list of the regulation that this one is based on; a plain list replaces it",
    properties: { add: written, remove: { type: "array", items: { type: "string" } } },
    additionalProperties: false,
  };
  return { description, anyOf: [written, ...(written["type"] === "array" ? [change] : []), ...notChosen] };
}

const clause = { type: "string", description: "The paragraph of the document in which this section stands" };
const clauses = {
  type: "object",
  description: "Paragraphs of single choices of this section, by their keys",
  additionalProperties: { type: "string" },
};

/** JSON Schema (draft 2020-12) of a regulation's text, for editors and for other programs. */
export function regulationJsonSchema(choices: Choices): Schema {
  const head = z.toJSONSchema(regulationHead, { io: "input" }) as Schema;
  const properties: Record<string, Schema> = { ...(head["properties"] as Record<string, Schema>) };
  for (const [path, choice] of Object.entries(choices)) {
    const keys = path.split(".");
    const last = keys.pop() as string;
    let into = properties;
    for (const key of keys) {
      into[key] ??= { type: "object", properties: { clause, clauses }, additionalProperties: false };
      into = into[key]["properties"] as Record<string, Schema>;
    }
    into[last] = leafOf(choice);
  }
  return { ...head, title: regulationFormat, properties, additionalProperties: false };
}
