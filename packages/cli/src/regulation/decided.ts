import { type JsonValue, type RegulationEdition, regulationOf, type Text } from "@nastavnik/core";
import { saidValue, wordsOfChoice } from "@nastavnik/core/target-model";

/** How a regulation decides a choice: whether it makes it, and what it chooses, in words, with paragraph and origin. */
export type Decided =
  | { readonly isAskedFor: false }
  | {
      readonly isAskedFor: true;
      readonly value: JsonValue;
      readonly text: Text;
      readonly clause: string;
      /** The regulation that it is taken over from. */
      readonly from?: string;
    };

/** How an edition decides the choice at a path. */
export function decidedBy(edition: RegulationEdition, choice: string): Decided {
  const value = edition.choices[choice];
  if (value === undefined) return { isAskedFor: false };
  const from = edition.from[choice];
  const text = saidValue(value, wordsOfChoice(choice, edition));
  const clause = regulationOf(edition).clause(choice);
  return { isAskedFor: true, value, text, clause, ...(from !== undefined && { from }) };
}
