import type { Store } from "@nastavnik/engine";

/**
 * Tells how the people of a programme are called, from the store of personal data: by the field `name`. Whoever was
 * forgotten, or has no such field, has no name here.
 */
export async function namesOfPeople(
  store: Pick<Store, "loadGroup" | "personalData">,
  programme: string,
): Promise<(id: string) => string | undefined> {
  const { instances } = await store.loadGroup("participant", programme);
  const found = await store.personalData(
    instances.map(({ id }) => id),
    { reader: "report", purpose: "names of people" },
  );
  return (id) => {
    const name = found.get(id)?.["name"];
    return typeof name === "string" ? name : undefined;
  };
}
