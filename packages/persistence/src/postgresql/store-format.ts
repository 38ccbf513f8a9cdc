import type { NastavnikError } from "@nastavnik/core";
import { toldError } from "./told-error.ts";

/**
 * The format of what is stored: of facts, messages and answers. It is raised, by a migration, whenever an older release
 * would read or write it wrongly. A process that knows a lower one does not open the store, and one that is running is
 * stopped at its next commit. 2: facts tell of timers and array changes, messages of their lane and depth. 3: answers
 * tell three forces of a requirement; an instance is a head and a snapshot with the facts since. 4: each fact is linked to
 * the one before it.
 */
export const storeFormat = 4;

/** The error for a store of a format that this release does not know. */
export function newerFormat(format: number): NastavnikError {
  return toldError("unsupported", {
    en: `expected a store of format ${storeFormat} or older, met format ${format}: a newer release has taken it over, update this one`,
    ru: `хранилище перешло к более новой версии программы (вид ${format}, а здесь известен ${storeFormat}): обновите программу`,
  });
}
