import type { UnitContext } from "./unit-context.ts";

/** The person behind a party of a unit; the identifier of the party is that of an entry in a registry. */
export function whoIsParty({ persons }: Partial<Pick<UnitContext, "persons">>, party: string): string {
  return persons?.[party] ?? party;
}
