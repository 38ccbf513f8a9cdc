import type { Store } from "@nastavnik/engine";
import { chance, populate, type SchoolYear } from "@nastavnik/simulation";

/** Labels of the year's people as the store keeps them; whoever was forgotten has none. */
export async function namesOf(
  definition: SchoolYear,
  seed: number,
  store: Store,
): Promise<(id: string) => string | undefined> {
  const ids = populate(definition, chance(seed)).map(({ id }) => id);
  const found = await store.personalData(ids);
  return (id) => {
    const name = found.get(id)?.["name"];
    return typeof name === "string" ? name : undefined;
  };
}
