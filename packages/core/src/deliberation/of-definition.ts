import { NastavnikError } from "../error/nastavnik-error.ts";

/**
 * Calls a function of a definition.
 *
 * @throws NastavnikError `internal`, naming the place, when the function throws
 */
export function ofDefinition<Result>(place: string, call: () => Result): Result {
  try {
    return call();
  } catch (cause) {
    throw new NastavnikError("internal", `${place} failed`, { cause });
  }
}
