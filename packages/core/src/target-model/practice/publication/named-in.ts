import type { PracticeContext } from "../practice-context.ts";

/** Somebody whom a publication names, and the number of the consent, where no registry has it. */
export type Named = { readonly person: string; readonly consent?: string | undefined };

/** Everybody whom the practice names, shows or has been written by, with the consents that are told. */
export function namedIn(
  { authors, materials }: Pick<PracticeContext, "authors" | "materials">,
  told: readonly Named[],
): readonly Named[] {
  const shown = Object.values(materials).flatMap(({ shows }) => shows);
  const people = new Map<string, string | undefined>([...authors, ...shown].map((person) => [person, undefined]));
  for (const { person, consent } of told) people.set(person, consent ?? people.get(person));
  return [...people].map(([person, consent]) => (consent === undefined ? { person } : { person, consent }));
}
