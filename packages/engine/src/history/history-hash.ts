import { createHash } from "node:crypto";
import { canonicalJson } from "@nastavnik/core";
import type { Store } from "../store/store.ts";
import { pages } from "./pages.ts";

/**
 * SHA-256 of everything that ever happened, as 64 hexadecimal digits: of the facts in the order in which they were
 * stored, each as one line of canonical JSON, without its position. The same history has the same hash in every store.
 */
export async function historyHash(store: Store): Promise<string> {
  const hash = createHash("sha256");
  for await (const facts of pages(store, {})) {
    for (const { position: _position, ...fact } of facts) hash.update(`${canonicalJson(fact)}\n`);
  }
  return hash.digest("hex");
}
