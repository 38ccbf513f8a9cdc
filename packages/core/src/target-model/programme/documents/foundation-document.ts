import { type DocumentKind, documentKinds } from "./document-kind.ts";
import type { Failure, Text } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import type { ProgrammeContext } from "../programme-context.ts";

/** The three documents that any mentoring stands on (R1). */
export const foundationDocuments = [
  "regulation",
  "road-map",
  "organization-program",
] as const satisfies readonly DocumentKind[];

/** Kind of a document of {@link foundationDocuments}. */
export type FoundationDocument = (typeof foundationDocuments)[number];

/** Where R1 comes from. */
export const foundationClause =
  "Приморский краевой ИРО: деятельность на основании Положения, дорожной карты и программы";

/** What R1 asks for as a whole. */
export const foundationTitle: Text = {
  ru: "Положение, дорожная карта и программа утверждены",
  en: "The Regulation, the road map and the programme are adopted",
};

/** The documents that are not adopted yet, of all three or of those given. */
export function missingDocuments(
  { documents }: ProgrammeContext,
  kinds: readonly FoundationDocument[] = foundationDocuments,
): readonly Failure[] {
  return kinds
    .filter((kind) => documents[kind] === undefined)
    .map((kind) => {
      const { ru, en } = documentKinds[kind];
      return fail(`Не утверждён документ: ${ru}`, `Not adopted: ${en}`, kind);
    });
}
