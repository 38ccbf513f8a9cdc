import type { z } from "zod";
import type { Text } from "../text/text.ts";
import { closestIssues, expectation, kindOf } from "./expectation.ts";

/** One thing that does not fit a schema: its place, and what was expected and met there, in one sentence. */
export interface ShapeMisfit {
  readonly path: readonly (string | number)[];
  /** The first field there that nobody knows. */
  readonly key?: string;
  readonly text: Text;
}

/** What stands at a place of outside data; nothing where there is none. */
export function fieldAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (here, key) =>
      typeof here === "object" && here !== null && Object.hasOwn(here, key)
        ? (here as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
}

/** A value that is not personal, in a few words: a short one as it is, a longer or nested one by its kind. */
export function shortOrKind(value: unknown): Text {
  const isShort =
    typeof value === "number" || typeof value === "boolean" || (typeof value === "string" && value.length <= 60);
  return isShort ? { ru: String(value), en: String(value) } : kindOf(value);
}

/**
 * Everything that does not fit a schema, in both languages. The parse must have had `unsaid` as its error.
 *
 * @param met - how a value is told: by its kind only, unless told, since data may be personal
 */
export function shapeMisfits(
  error: z.ZodError,
  data: unknown,
  met: (value: unknown) => Text = kindOf,
): readonly ShapeMisfit[] {
  return error.issues.flatMap(closestIssues).map((issue) => {
    const path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
    const expected = expectation(issue);
    // A field that nobody knows is named by what is expected; of a wrong name, the name is what was met.
    const found = issue.code === "invalid_key" ? met(path.at(-1)) : met(fieldAt(data, issue.path));
    return {
      path,
      ...(issue.code === "unrecognized_keys" && { key: issue.keys[0] ?? "" }),
      text: { ru: `${expected.ru}; получено: ${found.ru}`, en: `${expected.en}; met: ${found.en}` },
    };
  });
}
