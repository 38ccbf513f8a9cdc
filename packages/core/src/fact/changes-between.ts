import { asJson } from "../json/as-json.ts";
import { isJsonObject } from "../json/is-json-object.ts";
import type { JsonObject, JsonValue } from "../json/json.ts";
import { applyChanges } from "./apply-changes.ts";
import type { Change } from "./change.ts";

/** The value of a key of the object itself: a context may have a key named like something that all objects have. */
function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isEqual(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isEqual(item as JsonValue, b[index] as JsonValue));
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  for (const key of Object.keys(a)) if (!isEqual(own(a, key), own(b, key))) return false;
  for (const key of Object.keys(b)) if (own(a, key) === undefined && own(b, key) !== undefined) return false;
  return true;
}

function isPlain(value: JsonValue): value is JsonObject {
  return isJsonObject(value) && Object.getPrototypeOf(value) === Object.prototype;
}

/** What is being compared, and what came of it so far. */
interface Comparison {
  readonly changes: Change[];
  /** Whether the changes, applied to the one context, give the other to the last key and its place. */
  isExact: boolean;
}

/**
 * What has changed within an array: all between the items that both begin with and those that both end with. Nothing is
 * searched for any cleverer difference, so that whoever takes the same step writes the same fact.
 */
function collectInArray(
  before: readonly JsonValue[],
  after: readonly JsonValue[],
  path: readonly string[],
  into: Comparison,
): void {
  const isShared = (a: JsonValue | undefined, b: JsonValue | undefined): boolean => {
    if (a === b) return true;
    if (!isEqual(a, b)) return false;
    into.isExact = false;
    return true;
  };
  const shared = Math.min(before.length, after.length);
  let start = 0;
  while (start < shared && isShared(before[start], after[start])) start++;
  let end = 0;
  while (end < shared - start && isShared(before.at(-1 - end), after.at(-1 - end))) end++;
  if (start === before.length && start === after.length) {
    into.isExact = false;
    return;
  }
  const insert = after.slice(start, after.length - end).map((item, index) => {
    const value = asJson(item, [...path, String(start + index)]);
    if (value !== item) into.isExact = false;
    return value;
  });
  if (start + end === 0) into.changes.push({ path, value: insert });
  else into.changes.push({ path, splice: [start, before.length - start - end, ...insert] });
}

/** Compares one key; answers whether it may have to be removed. */
function collectKey(
  key: string,
  old: JsonValue | undefined,
  now: JsonValue | undefined,
  path: readonly string[],
  into: Comparison,
): boolean {
  if (now === undefined) return true;
  if (old === now) return false;
  const here = path.length === 0 ? [key] : [...path, key];
  if (isJsonObject(old) && isPlain(now)) {
    collect(old, now, here, into);
    return false;
  }
  if (Array.isArray(old) && Array.isArray(now)) {
    collectInArray(old as readonly JsonValue[], now as readonly JsonValue[], here, into);
    return false;
  }
  const value = asJson(now, here);
  if (value !== now) into.isExact = false;
  if (isEqual(old, value)) into.isExact = false;
  else into.changes.push({ path: here, value });
  return false;
}

/** Notes what has to be set; answers whether something may have to be removed. */
function collectSet(from: JsonObject, to: JsonObject, path: readonly string[], into: Comparison): boolean {
  const before = Object.keys(from);
  const after = Object.keys(to);
  let mayLack = after.length < before.length;
  for (let index = 0; index < after.length; index++) {
    const key = after[index] as string;
    // Contexts are mostly made by spreading the one before, so that keys keep their places.
    const isInPlace = before[index] === key;
    if (!isInPlace && index < before.length) mayLack = true;
    const old = isInPlace ? from[key] : own(from, key);
    if (collectKey(key, old, to[key], path, into)) mayLack = true;
  }
  return mayLack;
}

/** Compares the keys that were assigned, in the order in which they stand. */
function collectAssigned(from: JsonObject, to: JsonObject, assigned: readonly string[], into: Comparison): void {
  const keys = assigned.length > 1 ? Object.keys(to).filter((key) => assigned.includes(key)) : assigned;
  let mayLack = false;
  for (const key of keys) if (collectKey(key, own(from, key), to[key], [], into)) mayLack = true;
  if (mayLack) collectRemoved(from, to, [], into);
}

function collectRemoved(from: JsonObject, to: JsonObject, path: readonly string[], into: Comparison): void {
  into.isExact = false;
  for (const key of Object.keys(from)) {
    if (from[key] !== undefined && own(to, key) === undefined) into.changes.push({ path: [...path, key] });
  }
}

function collect(from: JsonObject, to: JsonObject, path: readonly string[], into: Comparison): void {
  if (collectSet(from, to, path, into)) collectRemoved(from, to, path, into);
}

/** The changes that turn one context into another, and the other as they give it. */
export interface Difference {
  readonly changes: readonly Change[];
  /** What applying the changes gives: the new context itself where that is the same to the last key. */
  readonly context: JsonObject;
}

/**
 * {@link changesBetween}, and the context that they give: a live instance is the one that its facts give.
 *
 * @param assigned - the keys that may differ, where they are known; all others are taken for the same
 * @throws NastavnikError `internal` when the new context holds something that is not JSON, naming the path
 */
export function differenceBetween(from: JsonObject, to: JsonObject, assigned?: readonly string[]): Difference {
  const into: Comparison = { changes: [], isExact: true };
  if (from === to) return { changes: into.changes, context: from };
  if (assigned === undefined) collect(from, to, [], into);
  else collectAssigned(from, to, assigned, into);
  const { changes, isExact } = into;
  return { changes, context: isExact ? to : applyChanges(from, changes) };
}

/**
 * The changes that turn one context into another: objects are compared key by key, of arrays the part between
 * what both begin and end with, everything else as a whole.
 *
 * @throws NastavnikError `internal` when the new context holds something that is not JSON, naming the path
 */
export function changesBetween(from: JsonObject, to: JsonObject): readonly Change[] {
  return differenceBetween(from, to).changes;
}
