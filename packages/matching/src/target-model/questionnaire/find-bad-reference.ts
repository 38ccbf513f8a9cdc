/** One questionnaire as it stands in the table. */
export interface QuestionnaireRow {
  readonly role: "mentees" | "mentors";
  /** Source and row, for messages. */
  readonly place: string;
  readonly person: Readonly<Record<string, unknown>>;
}

/** The first row whose code is not its own, or which names somebody who is not in the table. */
export function findBadReference(
  rows: readonly QuestionnaireRow[],
): { readonly place: string; readonly message: string } | undefined {
  const codes = { mentees: new Set<unknown>(), mentors: new Set<unknown>() };
  for (const { role, place, person } of rows) {
    if (codes[role].has(person["id"])) {
      return { place, message: `id: expected each code once in a role, met «${String(person["id"])}» again` };
    }
    codes[role].add(person["id"]);
  }
  for (const { role, place, person } of rows) {
    const others = codes[role === "mentees" ? "mentors" : "mentees"];
    for (const key of ["wishes", "exclusions"] as const) {
      const stranger = ((person[key] ?? []) as readonly string[]).find((id) => !others.has(id));
      if (stranger !== undefined) {
        const side = role === "mentees" ? "mentor" : "mentee";
        return { place, message: `${key}: expected codes of a ${side} of the table, met «${stranger}»` };
      }
    }
    const { lower = 0, capacity = 1 } = person as { lower?: number; capacity?: number };
    if (lower > capacity) return { place, message: `lower: expected at most the capacity ${capacity}, met ${lower}` };
  }
  return undefined;
}
