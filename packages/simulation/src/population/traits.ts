import type { Chance } from "../chance/chance.ts";
import type { SchoolYear } from "../definition/school-year-definition.ts";
import type { Person } from "./person.ts";

/** How one invented person behaves in the year. */
export interface Traits {
  /** Calendar days from the request for the personal-data consent to the consent. */
  readonly consentDelay: number;
  readonly refuses: boolean;
  /** Why the person leaves in mid-year, if they do. */
  readonly leavesFor?: string;
  readonly asksForReplacement: boolean;
}

/** Behaviour of everybody, by identifier. Nobody leaves for two reasons, and who refuses does not leave later. */
export function traitsOf(
  people: readonly Person[],
  definition: SchoolYear,
  chance: Chance,
): ReadonlyMap<string, Traits> {
  const { behaviour } = definition;
  const bound = people.filter((person) => !person.isUnmatchable);
  const late = new Set(chance.chosen(bound, behaviour.withoutConsentAtFirst, "late"));
  const refusing = new Set(chance.chosen(bound, behaviour.refusing, "refusing"));
  const leaving = new Map<Person, string>();

  const leave = (side: Person["side"], shares: Readonly<Record<string, number>>): void => {
    const concerned = bound.filter((person) => person.side === side && !refusing.has(person));
    let staying = chance.shuffle(concerned, "leaving", side);
    for (const [reason, share] of Object.entries(shares)) {
      const count = Math.round(concerned.length * share);
      for (const person of staying.slice(0, count)) leaving.set(person, reason);
      staying = staying.slice(count);
    }
  };
  leave("mentee", behaviour.menteesLeaving);
  leave("mentor", behaviour.mentorsLeaving);

  const content = bound.filter((person) => person.side === "mentee" && !leaving.has(person) && !refusing.has(person));
  const asking = new Set(chance.chosen(content, behaviour.replacementRequests, "replacement"));

  return new Map(
    people.map((person) => {
      const reason = leaving.get(person);
      const delay = late.has(person) ? behaviour.lateConsentDelay : behaviour.consentDelay;
      return [
        person.id,
        {
          consentDelay: chance.whole(delay, "consent", person.id),
          refuses: refusing.has(person),
          ...(reason === undefined ? {} : { leavesFor: reason }),
          asksForReplacement: asking.has(person),
        },
      ];
    }),
  );
}
