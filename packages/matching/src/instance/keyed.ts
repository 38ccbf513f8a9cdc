import * as z from "zod";

/** An object with keys of any kind, `__proto__` among them, as a map in the order of writing. */
export function keyed<V extends z.ZodType>(value: V) {
  return z.unknown().transform((given, context): ReadonlyMap<string, z.output<V>> => {
    const read = new Map<string, z.output<V>>();
    if (typeof given !== "object" || given === null || Array.isArray(given)) {
      context.issues.push({ code: "invalid_type", expected: "record", input: given });
      return read;
    }
    for (const [key, each] of Object.entries(given)) {
      const result = value.safeParse(each);
      if (result.success) read.set(key, result.data);
      else
        for (const issue of result.error.issues)
          context.issues.push({ ...issue, input: each, path: [key, ...issue.path] });
    }
    return read;
  });
}
