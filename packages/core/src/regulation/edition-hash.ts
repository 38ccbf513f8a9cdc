import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../json/canonical-json.ts";
import type { RegulationEdition } from "./regulation-edition.ts";

/** So many hexadecimal digits tell editions apart; they are in every fact. */
const digits = 16;

/** The hash of an edition's text. */
export function editionHash({ hash: _hash, ...text }: Partial<RegulationEdition>): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(text)))).slice(0, digits);
}

/** What an edition must say; the rest is empty unless told. */
type Text = Pick<RegulationEdition, "id" | "edition" | "title" | "choices"> & Partial<RegulationEdition>;

/**
 * The edition of this text, with its hash.
 *
 * @example
 * const edition = editionOf({ id: "rules", edition: "2025", title, choices: { "books.atMost": 5 } });
 */
export function editionOf({
  id,
  edition,
  title,
  choices,
  clauses = {},
  from = {},
  adopted = [],
}: Text): RegulationEdition {
  const text = { id, edition, title, choices, clauses, from, adopted };
  return { ...text, hash: editionHash(text) };
}
