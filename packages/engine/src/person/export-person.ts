import type { JsonObject } from "@nastavnik/core";
import { pages } from "../history/pages.ts";
import type { PersonalRead } from "../store/personal-read.ts";
import type { PersonalNote, Store, StoredFact } from "../store/store.ts";

/** All that a store holds of a person. */
export interface PersonExport {
  readonly subject: string;
  /** The personal data; absent if there are none, or the person was forgotten. */
  readonly personalData?: JsonObject;
  /** What was said of the person in somebody's own words, by the fact that it came with. */
  readonly notes: readonly PersonalNote[];
  /** The facts that the person did, or that name the person anywhere, oldest first. */
  readonly facts: readonly StoredFact[];
  /** Who has read the personal data, and what for; this export is the last of them. */
  readonly reads: readonly PersonalRead[];
}

/** Whether a value is, or holds anywhere, just this text; the names of fields count as well. */
function names(value: unknown, subject: string): boolean {
  if (typeof value === "string") return value === subject;
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, inner]) => key === subject || names(inner, subject));
}

/**
 * Collects what a store holds of a person, for that person. It reads the whole history, a page at a time; what others said
 * in texts of their own is found by the identifier only. The export is itself recorded as a read.
 *
 * @param reader - who asks for it: an identifier
 */
export async function exportPerson(store: Store, subject: string, reader: string): Promise<PersonExport> {
  const personalData = (await store.personalData([subject], { reader, purpose: "export-person" })).get(subject);
  const notes = await store.personalNotes(subject, { reader, purpose: "export-person" });
  const facts: StoredFact[] = [];
  for await (const page of pages(store, {})) {
    facts.push(...page.filter(({ at: _at, position: _position, ...fact }) => names(fact, subject)));
  }
  const reads: PersonalRead[] = [];
  for (;;) {
    const after = reads.at(-1)?.position ?? 0;
    const page = await store.personalReads({ subject, after });
    if (page.length === 0) break;
    reads.push(...page);
  }
  return { subject, ...(personalData === undefined ? {} : { personalData }), notes, facts, reads };
}
