import type { JsonObject, JsonValue } from "@nastavnik/core";
import type { Field, FieldShape } from "./field.ts";
import type { Naming } from "./field-words.ts";

/** What a form is filled in with before anybody has touched it. */
export interface DraftSources {
  /** A payload that would be accepted, as a plan has found it; where it has found none, what is left out is the likeliest. */
  readonly found?: JsonObject | undefined;
  /** The day on which it would be done. */
  readonly today: string;
  /** The number of the next paper. */
  readonly nextNumber: string;
  /** Whoever fills it in. */
  readonly me: string;
  readonly organisation: string;
}

/** What a plan puts where a paper has no number yet. */
const placeholder = /^plan-\d+$/u;

function fits(shape: FieldShape, value: JsonValue): boolean {
  const isOption = (each: JsonValue): boolean =>
    "options" in shape && shape.options.some((option) => option.value === each);
  if (shape.kind === "choice") return isOption(value);
  if (shape.kind === "choices") return Array.isArray(value) && (value as readonly JsonValue[]).every(isOption);
  if (shape.kind === "number") return typeof value === "number";
  return true;
}

/** What stands for a text of some form. */
const stands = ["item-1", "https://example.org/"];

function likeliestName(names: Naming, { me, organisation }: DraftSources): string | undefined {
  return names === "person" ? me : names === "organisation" ? organisation : undefined;
}

function likeliest(shape: FieldShape, sources: DraftSources): JsonValue | undefined {
  switch (shape.kind) {
    case "choice":
      return shape.options[0]?.value;
    case "choices":
      return shape.options.slice(0, 1).map(({ value }) => value);
    case "date":
      return sources.today;
    case "flag":
      return false;
    case "number":
      return Math.max(1, shape.least ?? 1);
    case "text":
      return [sources.nextNumber, ...stands].find((text) => shape.isTaken(text));
    case "name":
      return likeliestName(shape.names, sources);
    case "names": {
      const name = likeliestName(shape.names, sources);
      return name === undefined ? undefined : [name];
    }
    case "texts":
      return [sources.nextNumber];
    case "group":
      return draftOf(shape.fields, { ...sources, found: undefined });
    case "list":
      return [draftOf(shape.fields, { ...sources, found: undefined })];
    case "data":
      return undefined;
  }
  return undefined;
}

function numbered(value: JsonValue, number: string): JsonValue {
  if (typeof value === "string") return placeholder.test(value) ? number : value;
  return Array.isArray(value) ? (value as readonly JsonValue[]).map((each) => numbered(each, number)) : value;
}

/** What the fields of a form hold before anybody has touched them. */
export function draftOf(fields: readonly Field[], sources: DraftSources): JsonObject {
  const { found = {}, nextNumber } = sources;
  const entries = fields.flatMap((field): [string, JsonValue][] => {
    const { name, shape, isRequired, unlessTold } = field;
    const given = found[name];
    if (given !== undefined && fits(shape, given)) return [[name, numbered(given, nextNumber)]];
    const value = isRequired ? likeliest(shape, sources) : unlessTold;
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

/** A payload as it is given: without what was left empty. */
export function filledIn(fields: readonly Field[], draft: JsonObject): JsonObject {
  const entries = fields.flatMap(({ name, shape, isRequired }): [string, JsonValue][] => {
    const value = draft[name];
    if (value === undefined || value === "") return [];
    if (Array.isArray(value)) {
      const list = value as readonly JsonValue[];
      const items =
        shape.kind === "list"
          ? list.map((each) => filledIn(shape.fields, each as JsonObject))
          : list.filter((each) => each !== "");
      return items.length === 0 && !isRequired ? [] : [[name, items]];
    }
    if (shape.kind === "group") {
      const inner = filledIn(shape.fields, value as JsonObject);
      return Object.keys(inner).length === 0 && !isRequired ? [] : [[name, inner]];
    }
    return [[name, value]];
  });
  return Object.fromEntries(entries);
}
