import type { JsonValue } from "../json/json.ts";
import { emptyEdition, type RegulationEdition } from "./regulation-edition.ts";

/** An edition of a regulation, as requirements read it. Made once for each text by {@link regulationOf}. */
export interface Regulation {
  /** `id@edition#hash`, as facts tell it. */
  readonly name: string;
  readonly edition: RegulationEdition;
  /** What is chosen under the path; `undefined` where nothing is. */
  value(choice: string): JsonValue | undefined;
  /** What a refusal quotes: the title of the regulation, with its paragraph on the choice where it has one. */
  clause(choice: string): string;
}

/** So many texts are kept; then all are forgotten. */
const limit = 1000;

const made = new Map<string, Regulation>();

/** The regulation of an edition; the same object for the same text. */
export function regulationOf(edition: RegulationEdition): Regulation {
  const known = made.get(edition.hash);
  if (known !== undefined) return known;
  const { id, title, choices, clauses } = edition;
  const values = new Map(Object.entries(choices));
  const quotes = new Map(Object.entries(clauses).map(([path, clause]) => [path, `${title.ru}, ${clause}`]));
  const regulation: Regulation = {
    name: `${id}@${edition.edition}#${edition.hash}`,
    edition,
    value: (choice) => values.get(choice),
    clause: (choice) => quotes.get(choice) ?? title.ru,
  };
  if (made.size >= limit) made.clear();
  made.set(edition.hash, regulation);
  return regulation;
}

/** Where no regulation is in force: nothing is chosen. */
export const noRegulation: Regulation = {
  name: "",
  edition: { ...emptyEdition, hash: "" },
  value: () => undefined,
  clause: () => "",
};
