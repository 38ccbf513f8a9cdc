import { documentKinds } from "./document-kind.ts";
import type { Failure, Text } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import type { ProgrammeContext } from "../programme-context.ts";

/** In which document it was first met that mentoring stands on documents. */
export const foundationClause =
  "Приморский краевой ИРО: деятельность на основании Положения, дорожной карты и программы";

/** What that asks for as a whole. */
export const foundationTitle: Text = {
  ru: "Документы, без которых пары не образуют, утверждены",
  en: "The documents without which no unit is formed are adopted",
};

/** The documents of these kinds that are not adopted yet. */
export function missingDocuments({ documents }: ProgrammeContext, kinds: readonly string[]): readonly Failure[] {
  return kinds
    .filter((kind) => documents[kind] === undefined)
    .map((kind) => {
      const words: Readonly<Record<string, Text>> = documentKinds;
      const { ru, en } = words[kind] ?? { ru: kind, en: kind };
      return fail(`Не утверждён документ: ${ru}`, `Not adopted: ${en}`, kind);
    });
}
