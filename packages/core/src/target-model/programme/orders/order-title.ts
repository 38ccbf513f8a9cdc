import type { Regulation, Text } from "@nastavnik/core";
import { wordIn } from "../../regulation/word-in.ts";
import { orderKinds } from "./order-kind.ts";

/** What an order of the kind is about, in the words of the organisation. */
export function orderTitle(regulation: Regulation, kind: string): Text {
  return wordIn(regulation, kind, orderKinds, "documents.orders", "preparation.orders");
}
