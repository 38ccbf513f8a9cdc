import type { Text } from "@nastavnik/core";
import { mismatch } from "../../problem/mismatch.ts";
import { usualHeading } from "./columns.ts";

/** One questionnaire as it stands in the table. */
export interface QuestionnaireRow {
  readonly role: "mentees" | "mentors";
  /** Source and row, for messages. */
  readonly place: Text;
  readonly person: Readonly<Record<string, unknown>>;
  /** Codes of those with whom this person was a pair before. */
  readonly earlier: readonly string[];
}

/** What is wrong with the first row whose code is not its own, or which names somebody who is not in the table. */
export function findBadReference(rows: readonly QuestionnaireRow[]): Text | undefined {
  const codes = { mentees: new Set<unknown>(), mentors: new Set<unknown>() };
  for (const { role, place, person } of rows) {
    if (codes[role].has(person["id"])) {
      const id = String(person["id"]);
      const expected = { ru: "каждый код в роли один раз", en: "each code once in a role" };
      return inRow(place, "id", expected, { ru: `«${id}» ещё раз`, en: `«${id}» again` });
    }
    codes[role].add(person["id"]);
  }
  for (const { role, place, person } of rows) {
    const others = codes[role === "mentees" ? "mentors" : "mentees"];
    for (const key of ["wishes", "exclusions"] as const) {
      const stranger = ((person[key] ?? []) as readonly string[]).find((id) => !others.has(id));
      if (stranger !== undefined) {
        const side = role === "mentees" ? ["наставников", "mentor"] : ["наставляемых", "mentee"];
        const expected = { ru: `коды ${side[0]} из таблицы`, en: `codes of a ${side[1]} of the table` };
        return inRow(place, key, expected, { ru: `«${stranger}»`, en: `«${stranger}»` });
      }
    }
    const { lower = 0, capacity = 1 } = person as { lower?: number; capacity?: number };
    if (lower > capacity) {
      const expected = { ru: `не больше числа мест ${capacity}`, en: `at most the capacity ${capacity}` };
      return inRow(place, "lower", expected, { ru: String(lower), en: String(lower) });
    }
  }
  return undefined;
}

function inRow(place: Text, key: string, expected: Text, met: Text): Text {
  const { ru, en } = mismatch("", expected, met);
  return { ru: `${place.ru}: «${usualHeading(key).ru}»: ${ru}`, en: `${place.en}: ${key}: ${en}` };
}
