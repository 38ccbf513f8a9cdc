import type { UnitContext } from "../unit-context.ts";
import { whoIsParty } from "../who-is-party.ts";

/** What parts a mentor from the mentees for good: they asked to be rid of the mentor, or the mentor was removed. */
const partings: ReadonlySet<string | undefined> = new Set(["no-personal-contact", "removed"]);

/** The person whom the mentees were parted from when their last mentor's time ended; `undefined` for another end. */
export function partedFrom(context: UnitContext): string | undefined {
  const term = context.mentors.at(-1);
  return term !== undefined && partings.has(term.reason) ? whoIsParty(context, term.mentor) : undefined;
}
