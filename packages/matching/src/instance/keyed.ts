import * as z from "zod";

const entriesOf = (given: unknown): unknown =>
  typeof given === "object" && given !== null && !Array.isArray(given) ? new Map(Object.entries(given)) : given;

/** An object with keys of any kind, `__proto__` among them, as a map in the order of writing. */
export function keyed<V extends z.ZodType>(value: V) {
  return z.preprocess(entriesOf, z.map(z.string(), value));
}
