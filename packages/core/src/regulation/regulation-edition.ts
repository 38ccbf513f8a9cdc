import type { JsonValue } from "../json/json.ts";

/** Who has adopted a regulation, by what: a body with its protocol, or an order. */
export type Adoption = {
  /** Identifier of the body, or none for an order of the head. */
  readonly body?: string;
  readonly protocol?: string;
  readonly order?: string;
  /** Day of the protocol or order, such as `2025-08-29`. */
  readonly date: string;
};

/**
 * An edition of a regulation in one piece, without the others that it is based on: what it chooses, by path. It travels
 * with whatever is decided by it, so that nobody has to look for the text of a decision.
 */
export type RegulationEdition = {
  readonly id: string;
  readonly edition: string;
  readonly title: { readonly ru: string; readonly en: string };
  /** What is chosen; what is not here is not asked for. */
  readonly choices: Readonly<Record<string, JsonValue>>;
  /** Paragraphs of the organisation's own document, by the path of the choice. */
  readonly clauses: Readonly<Record<string, string>>;
  /** From which other regulation a choice was taken over; what is not here is its own. */
  readonly from: Readonly<Record<string, string>>;
  readonly adopted: readonly Adoption[];
  /** Tells this text from any other: of everything above. */
  readonly hash: string;
};

/** An edition that chooses nothing, to begin with. */
export const emptyEdition: Omit<RegulationEdition, "hash"> = {
  id: "",
  edition: "",
  title: { ru: "", en: "" },
  choices: {},
  clauses: {},
  from: {},
  adopted: [],
};
