import type { Actor, InstanceRef, JsonObject, Paper, PersonalRecord, Text } from "@nastavnik/core";
import { NastavnikError, refusalText } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { notJson, shapeMisfits, unsaid } from "@nastavnik/core/internals";
import { identifier } from "./identifier.ts";

/** People of whom one command may bring personal data. */
const peopleLimit = 1000;

/** Roles in which one actor may act. */
const roleLimit = 100;

const date = z.iso.date();

/** A person of whom data are kept: a store puts this separator behind the identifier, and names of notes behind that. */
const person = identifier.refine(
  (text) => !text.includes("\u001F"),
  refusalText({ ru: "ожидается текст без знака U+001F", en: "expected characters without U+001F" }),
);

/** Names an instance. */
export const instanceRef = z.object({ workflow: identifier, id: identifier });
/** Whoever acts. */
export const actor = z.object({ id: identifier, roles: z.array(identifier).max(roleLimit), organisation: identifier });
const paper = z.object({ signer: identifier, number: identifier, date });

const jsonObject = z.custom<JsonObject>().check((context) => {
  const { value, issues } = context;
  const found = notJson(value);
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  if (found === undefined && isObject) return;
  const text = { ru: "ожидается объект JSON", en: "expected a JSON object" };
  issues.push({ code: "custom", input: value, path: [...(found?.path ?? [])], params: { text } });
});

/** A command as it comes from outside. */
export const command = z.object({
  id: identifier,
  type: identifier,
  payload: z.unknown().optional(),
  actor,
  on: date.optional(),
  parent: identifier.optional(),
  paper: paper.optional(),
  personalData: z
    .array(z.object({ subject: person, data: jsonObject, note: identifier.optional() }))
    .max(peopleLimit)
    .optional(),
});

/** A command that is only asked about. */
export const draft = command.omit({ id: true, personalData: true }).extend({
  at: z.instanceof(Temporal.Instant).optional(),
});

/** A command from outside whose form is right; what is in it is a copy that nobody else can change. */
export interface Envelope {
  readonly ref: InstanceRef;
  readonly id: string;
  readonly type: string;
  /** Not parsed: the command's own schema does that. */
  readonly payload?: unknown;
  readonly actor: Actor;
  readonly on?: string | undefined;
  readonly parent?: string | undefined;
  readonly paper?: Paper | undefined;
  readonly personalData?: readonly PersonalRecord[] | undefined;
}

function parse<T>(what: string, schema: z.ZodType<T>, value: unknown): T {
  let problems: readonly Text[];
  try {
    const parsed = schema.safeParse(value, { error: () => unsaid });
    if (parsed.success) return parsed.data;
    problems = shapeMisfits(parsed.error, value).map(({ path, text: { ru, en } }) => {
      const place = [what, ...path].join(".");
      return { ru: `${place}: ${ru}`, en: `${place}: ${en}` };
    });
  } catch (cause) {
    const text = {
      ru: `${what}: ожидаются простые данные; получено: то, чего не прочесть`,
      en: `${what}: expected plain data; met: what cannot be read`,
    };
    throw new NastavnikError("invalid-input", text.en, { cause, text });
  }
  const text = { ru: problems.map(({ ru }) => ru).join("\n"), en: problems.map(({ en }) => en).join("\n") };
  throw new NastavnikError("invalid-input", text.en, { text });
}

/** @throws NastavnikError `invalid-input` that names each place, what was expected and what kind of value was met */
export function parseRef(ref: unknown): InstanceRef {
  return parse("instance", instanceRef, ref);
}

/** @throws NastavnikError as {@link parseRef} does */
export function parseActor(value: unknown): Actor {
  return parse("actor", actor, value);
}

/** @throws NastavnikError as {@link parseRef} does */
export function parseEnvelope(ref: unknown, input: unknown): Envelope {
  return { ref: parseRef(ref), ...parse("command", command, input) };
}

/**
 * A draft of a command, whose payload may be absent.
 *
 * @throws NastavnikError as {@link parseRef} does
 */
export function parseDraft(
  ref: unknown,
  input: unknown,
): Omit<Envelope, "id"> & { readonly at?: Temporal.Instant | undefined } {
  return { ref: parseRef(ref), ...parse("command", draft, input) };
}
