import type { PersonalRecord } from "../command/personal-record.ts";
import type { Reason } from "../decision/reason.ts";
import type { JsonObject } from "../json/json.ts";
import { type NotJson, notJson } from "../json/not-json.ts";
import type { Text } from "../text/text.ts";
import type { Workflow } from "../workflow/workflow.ts";
import { unsaid } from "./expectation.ts";
import { type ShapeMisfit, shapeMisfits } from "./shape-misfits.ts";

function reasonOf({ path, text }: ShapeMisfit, code = "invalid-payload", within = ""): Reason {
  const place = [within, ...path].filter((part) => part !== "").join(".");
  const field: Text =
    place === "" ? { ru: "Данные команды", en: "The payload" } : { ru: `Поле ${place}`, en: `Field ${place}` };
  return {
    code,
    text: { ru: `${field.ru}: ${text.ru}`, en: `${field.en}: ${text.en}` },
    ...(place === "" ? undefined : { subject: place }),
  };
}

/** The reason of a refusal because of something in a payload, or in what a schema has made of it, that is not JSON. */
export function payloadNotJson({ path, met }: NotJson): Reason {
  const place = path.join(".");
  const [ru, en] = place === "" ? ["Данные команды", "The payload"] : [`Поле ${place}`, `Field ${place}`];
  return {
    code: "invalid-payload",
    text: { ru: `${ru}: ожидается JSON; получено: ${met}`, en: `${en}: expected JSON; met: ${met}` },
    ...(place === "" ? undefined : { subject: place }),
  };
}

/** What does not fit of the personal data that come with a command; the data themselves are in no reason. */
export function personalMisfits(
  workflow: Workflow,
  type: string,
  records: readonly PersonalRecord[] | undefined,
): readonly Reason[] {
  if (records === undefined) return [];
  const definition = Object.hasOwn(workflow.commands, type) ? workflow.commands[type] : undefined;
  return records.flatMap(({ data, note }) => {
    const { [note ?? ""]: noted } = definition?.notes ?? {};
    const schema = note === undefined ? definition?.personalData : noted?.schema;
    const parsed = schema?.safeParse(data, { error: () => unsaid });
    return parsed === undefined || parsed.success
      ? []
      : shapeMisfits(parsed.error, data).map((misfit) =>
          reasonOf(misfit, "invalid-personal-data", note ?? "personalData"),
        );
  });
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
  const found = notJson(payload);
  if (found !== undefined) return { ok: false, reasons: [payloadNotJson(found)] };
  const parsed = schema.safeParse(payload, { error: () => unsaid });
  const made = parsed.success ? notJson(parsed.data) : undefined;
  if (made !== undefined) return { ok: false, reasons: [payloadNotJson(made)] };
  // A copy as the store would give it back: what the caller does to the original afterwards has no effect.
  if (parsed.success) return { ok: true, payload: JSON.parse(JSON.stringify(parsed.data)) as JsonObject };
  return { ok: false, reasons: shapeMisfits(parsed.error, payload).map((misfit) => reasonOf(misfit)) };
}
