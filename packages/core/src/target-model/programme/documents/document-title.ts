import type { Regulation, Text } from "@nastavnik/core";
import { wordIn } from "../../regulation/word-in.ts";
import { annexes } from "../orders/annex.ts";
import { documentKinds } from "./document-kind.ts";

const known = { ...documentKinds, ...annexes };

/** What a document, or an annex, of the kind is called in the organisation. */
export function documentTitle(regulation: Regulation, kind: string): Text {
  return wordIn(regulation, kind, known, "documents.kinds", "documents.required", "documents.annexes");
}
