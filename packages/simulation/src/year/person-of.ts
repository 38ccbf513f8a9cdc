import type { Person } from "../population/person.ts";
import type { YearRun } from "./year-run.ts";

const known = new WeakMap<readonly Person[], ReadonlyMap<string, Person>>();

/**
 * A person of the year.
 *
 * @throws Error for somebody whom the year has not invented
 */
export function personOf({ people }: Pick<YearRun, "people">, id: string): Person {
  let byId = known.get(people);
  if (byId === undefined) known.set(people, (byId = new Map(people.map((person) => [person.id, person]))));
  const found = byId.get(id);
  if (found === undefined) throw new Error(`expected a person of the year, met ${id}`);
  return found;
}
