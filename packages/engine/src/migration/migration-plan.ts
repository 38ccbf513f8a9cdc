import type { Instance, InstanceRef, JsonObject, JsonValue } from "@nastavnik/core";
import { canonicalJson } from "@nastavnik/core/internals";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as z from "zod";

const name = z.string().min(1).max(200);
const path = name.describe("A path in the context, names joined with dots");
const version = z.int().positive();
const json = z.json();

const contextChange = z.union([
  z.strictObject({ set: path, value: json }).describe("Sets a value, whatever was there"),
  z.strictObject({ move: path, to: path }).describe("Moves a value, if there is one"),
  z.strictObject({ remove: path }).describe("Removes a value, if there is one"),
]);

const timerPolicy = z
  .enum(["keep", "anew", "from-entry", "none"])
  .describe(
    "keep: a timer that waits keeps its instant, one that does not is set anew; anew: from the migration on; from-entry: from when the state was entered; none: no timer",
  );

/** The data of a migration plan, as a file has them. */
export const migrationPlanData = z.strictObject({
  workflow: name.describe("The workflow whose instances go over"),
  from: version.describe("The version of its definition that they are pinned to"),
  to: version.describe(
    "The version that they go over to; the same, where only the context changes, as for another edition of a regulation",
  ),
  where: z
    .strictObject({
      parent: name.optional().describe("Only instances of this parent"),
      context: z.record(path, json).optional().describe("Only instances whose context has these values"),
    })
    .optional(),
  states: z
    .record(name, name.nullable())
    .optional()
    .describe("Where a state is found in the new version, by paths joined with dots; null: it begins anew there"),
  context: z.array(contextChange).optional().describe("What changes in the context, in this order"),
  timers: z
    .record(name, timerPolicy)
    .optional()
    .describe("What becomes of timers, by the name of their delay; * for all others; keep unless told"),
  asNow: z
    .array(name)
    .optional()
    .describe(
      "Workflows whose instances are looked at as they are now, where a history is asked whether it would be possible",
    ),
});

/** How a plan treats a timer. */
export type TimerPolicy = z.output<typeof timerPolicy>;

/** How instances go over to another version of their definition: data, and code where data do not reach. */
export interface MigrationPlan extends z.output<typeof migrationPlanData> {
  /** The context after the changes that are data; pure. */
  readonly change?: (
    context: JsonObject,
    instance: Pick<Instance, "value"> & InstanceRef & { readonly parent?: string },
  ) => JsonObject;
}

/** A JSON Schema (draft 2020-12) of the file of a migration plan, for editors. */
export function migrationPlanJsonSchema(): z.core.JSONSchema.JSONSchema {
  return z.toJSONSchema(migrationPlanData, { io: "input" });
}

/** What tells a plan from any other: its data and the text of its code, 16 hexadecimal digits. */
export function planHash({ change, ...data }: MigrationPlan): string {
  return bytesToHex(sha256(utf8ToBytes(`${canonicalJson(data)}\n${String(change ?? "")}`))).slice(0, 16);
}

const parts = (dotted: string): readonly string[] => dotted.split(".");

function read(value: JsonValue | undefined, [key, ...rest]: readonly string[]): JsonValue | undefined {
  if (key === undefined || value === undefined) return value;
  if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, key))
    return undefined;
  return read((value as JsonObject)[key], rest);
}

function write(context: JsonObject, [key, ...rest]: readonly string[], value: JsonValue | undefined): JsonObject {
  if (key === undefined) return context;
  if (rest.length > 0) {
    const inner = context[key];
    const isObject = typeof inner === "object" && inner !== null && !Array.isArray(inner);
    if (!isObject && value === undefined) return context;
    return { ...context, [key]: write(isObject ? (inner as JsonObject) : {}, rest, value) };
  }
  if (value !== undefined) return { ...context, [key]: value };
  const { [key]: _gone, ...kept } = context;
  return kept;
}

/** Whether an instance is one of those that a plan is for, whatever its version. */
export function isMeant({ where = {} }: MigrationPlan, instance: Instance): boolean {
  if (where.parent !== undefined && where.parent !== instance.parent) return false;
  return Object.entries(where.context ?? {}).every(
    ([at, value]) => canonicalJson(read(instance.context, parts(at)) ?? null) === canonicalJson(value as JsonValue),
  );
}

/** The context as the plan makes it. */
export function changedContext({ context: changes = [], change }: MigrationPlan, instance: Instance): JsonObject {
  let context = instance.context;
  for (const each of changes) {
    if ("set" in each) context = write(context, parts(each.set), each.value);
    else if ("remove" in each) context = write(context, parts(each.remove), undefined);
    else {
      const moved = read(context, parts(each.move));
      if (moved !== undefined) context = write(write(context, parts(each.move), undefined), parts(each.to), moved);
    }
  }
  if (change === undefined) return context;
  const { workflow, id, value, parent } = instance;
  return change(context, { workflow, id, value, ...(parent === undefined ? {} : { parent }) });
}
