import type { Command } from "../command/command.ts";
import { kindOf } from "../payload/expectation.ts";
import { ownWordsIn } from "../regulation/own-words.ts";
import type { Regulation } from "../regulation/regulation.ts";
import { nearest } from "../text/nearest.ts";
import { type OpenField, openFields } from "../text/open-to.ts";
import { quoted } from "../text/quoted.ts";
import type { Words } from "../text/one-of.ts";
import type { Workflow } from "../workflow/workflow.ts";
import type { Reason } from "./reason.ts";

const nothing: readonly Reason[] = [];

const listed = new WeakMap<Regulation, Map<OpenField, Words>>();

/** What a regulation lists of its own that a field may name. */
function ownIn(regulation: Regulation, field: OpenField): Words {
  const known = listed.get(regulation) ?? new Map<OpenField, Words>();
  listed.set(regulation, known);
  const found = known.get(field) ?? ownWordsIn(field.choices.map((choice) => regulation.value(choice) ?? null));
  known.set(field, found);
  return found;
}

/** Whatever stands at a place of the payload; of a list, what stands there in each of its rows. */
function valuesAt(value: unknown, [key, ...rest]: readonly string[]): readonly unknown[] {
  if (Array.isArray(value))
    return (value as readonly unknown[]).flatMap((each) => valuesAt(each, key === undefined ? [] : [key, ...rest]));
  if (key === undefined) return [value];
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return [];
  return valuesAt((value as Readonly<Record<string, unknown>>)[key], rest);
}

function unknownName(field: OpenField, name: string, own: Words, regulation: Regulation): Reason {
  const all: Words = { ...field.words, ...own };
  const near = nearest(name, Object.keys(all));
  const meant = near === undefined ? undefined : all[near];
  const expected = quoted(Object.values(all));
  const met = kindOf(name);
  const chosen = field.choices.find((choice) => regulation.value(choice) !== undefined);
  return {
    code: "not-listed",
    text: {
      ru: `Поле ${field.field}: ожидается одно из: ${expected.ru}; получено: ${met.ru}${meant === undefined ? "" : `; похоже на «${meant.ru}»`}`,
      en: `Field ${field.field}: expected one of: ${expected.en}; met: ${met.en}${meant === undefined ? "" : `; near: “${meant.en}”`}`,
    },
    ...(chosen === undefined ? undefined : { clause: regulation.clause(chosen) }),
    subject: field.field,
  };
}

/** Why what a command names is nothing that everybody knows, nor that the organisation's regulation lists. */
export function judgeNames(workflow: Workflow, { type, payload }: Command, regulation: Regulation): readonly Reason[] {
  const schema = Object.hasOwn(workflow.commands, type) ? workflow.commands[type]?.payload : undefined;
  const fields = schema === undefined ? [] : openFields(schema);
  if (fields.length === 0) return nothing;
  return fields.flatMap((field) => {
    const own = ownIn(regulation, field);
    return valuesAt(payload, field.path).flatMap((name) =>
      typeof name !== "string" || Object.hasOwn(field.words, name) || Object.hasOwn(own, name)
        ? []
        : unknownName(field, name, own, regulation),
    );
  });
}
