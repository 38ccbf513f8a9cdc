import type { Failure, Regulation, Text } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import type { ProgrammeContext } from "../programme-context.ts";
import { documentTitle } from "./document-title.ts";

/** In which document it was first met that mentoring stands on documents. */
export const foundationClause =
  "Приморский краевой ИРО: деятельность на основании Положения, дорожной карты и программы";

/** What that asks for as a whole. */
export const foundationTitle: Text = {
  ru: "Документы, без которых пары не образуют, утверждены",
  en: "The documents without which no unit is formed are adopted",
};

/** The documents of these kinds that are not adopted yet. */
export function missingDocuments(
  { documents }: ProgrammeContext,
  regulation: Regulation,
  kinds: readonly string[],
): readonly Failure[] {
  return kinds
    .filter((kind) => documents[kind] === undefined)
    .map((kind) => {
      const { ru, en } = documentTitle(regulation, kind);
      return fail(`Не утверждён документ: ${ru}`, `Not adopted: ${en}`, kind);
    });
}
