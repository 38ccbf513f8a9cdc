import * as z from "zod";
import type { JsonValue } from "../json/json.ts";
import type { CommandDefinition } from "../workflow/workflow.ts";

/** The parts of a JSON Schema that payloads are made by. */
export interface PayloadSchema {
  readonly type?: string | readonly string[];
  readonly const?: JsonValue;
  readonly enum?: readonly JsonValue[];
  readonly anyOf?: readonly PayloadSchema[];
  readonly oneOf?: readonly PayloadSchema[];
  readonly allOf?: readonly PayloadSchema[];
  readonly properties?: Readonly<Record<string, PayloadSchema>>;
  readonly required?: readonly string[];
  readonly items?: PayloadSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly default?: JsonValue;
}

const made = new WeakMap<CommandDefinition["payload"], PayloadSchema>();

/** The JSON Schema of what a command takes, made once; `{}` where zod cannot tell it. */
export function payloadSchemaOf(payload: CommandDefinition["payload"]): PayloadSchema {
  const known = made.get(payload);
  if (known !== undefined) return known;
  const schema = z.toJSONSchema(payload, { io: "input", unrepresentable: "any" }) as PayloadSchema;
  made.set(payload, schema);
  return schema;
}
