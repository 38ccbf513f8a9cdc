import type { Instance, JsonObject } from "@nastavnik/core";
import type { ParticipantContext } from "./participant-context.ts";

/**
 * The person whom an entry of a registry is about. Somebody who mentors and is mentored, or takes part in two programmes,
 * has an entry for each, and all of them name one person: by that identifier people act, have mandates and personal data.
 *
 * @param instance - of the workflow `participant`
 */
export function whoIs({
  id,
  context,
}: Pick<Instance<JsonObject & Partial<ParticipantContext>>, "id" | "context">): string {
  return context.person ?? id;
}

/**
 * The person who is named, by that identifier or by the one of an entry: either is written on papers.
 *
 * @param entries - of the registries in which the person may stand
 */
export function whoIsNamed(entries: readonly Parameters<typeof whoIs>[0][], named: string): string {
  const entry = entries.find(({ id }) => id === named);
  return entry === undefined ? named : whoIs(entry);
}

/** By what the people of entries may be named: the identifiers of the entries and those of the persons. */
export function namesIn(entries: readonly Parameters<typeof whoIs>[0][]): readonly string[] {
  return entries.flatMap((entry) => [entry.id, whoIs(entry)]);
}

/** The entries of the person who is named, by either identifier. */
export function entriesOf<Entry extends Parameters<typeof whoIs>[0]>(
  entries: readonly Entry[],
  named: string,
): readonly Entry[] {
  const who = whoIsNamed(entries, named);
  return entries.filter((entry) => whoIs(entry) === who);
}
