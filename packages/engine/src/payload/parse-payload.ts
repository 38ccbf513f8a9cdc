import type { JsonObject, Reason, Text, Workflow } from "@nastavnik/core";
import type { z } from "zod";
import { expectation, kindOf, unsaid } from "./expectation.ts";

function valueAt(path: readonly PropertyKey[], payload: unknown): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : value,
    payload,
  );
}

function reasonOf(issue: z.core.$ZodIssue, payload: unknown): Reason {
  const place = issue.path.map(String).join(".");
  const expected = expectation(issue);
  const met = kindOf(valueAt(issue.path, payload));
  const field: Text =
    place === "" ? { ru: "Данные команды", en: "The payload" } : { ru: `Поле ${place}`, en: `Field ${place}` };
  return {
    code: "invalid-payload",
    text: { ru: `${field.ru}: ${expected.ru}; получено: ${met.ru}`, en: `${field.en}: ${expected.en}; met: ${met.en}` },
    ...(place === "" ? undefined : { subject: place }),
  };
}

/** A payload that fits the command, or everything about it that does not. */
export type ParsedPayload =
  { readonly ok: true; readonly payload: JsonObject } | { readonly ok: false; readonly reasons: readonly Reason[] };

/**
 * Parses what came from outside by the schema of the command. A command that the workflow does not know, and a timer, has
 * no schema: it gets an empty payload, and the kernel decides about it.
 */
export function parsePayload(workflow: Workflow, type: string, payload: unknown): ParsedPayload {
  const schema = Object.hasOwn(workflow.commands, type) ? workflow.commands[type]?.payload : undefined;
  if (schema === undefined) return { ok: true, payload: {} };
  const parsed = schema.safeParse(payload, { error: () => unsaid });
  // A copy as the store would give it back: what the caller does to the original afterwards has no effect.
  if (parsed.success) return { ok: true, payload: JSON.parse(JSON.stringify(parsed.data)) as JsonObject };
  return { ok: false, reasons: parsed.error.issues.map((issue) => reasonOf(issue, payload)) };
}
