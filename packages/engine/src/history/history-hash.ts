import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "@nastavnik/core/internals";
import type { Store } from "../store/store.ts";
import { pages } from "./pages.ts";

/**
 * SHA-256 of everything that ever happened, as 64 hexadecimal digits: of the facts in the order in which they were
 * stored, each as one line of canonical JSON, without its position. The same history has the same hash in every store.
 */
export async function historyHash(store: Store): Promise<string> {
  const hash = sha256.create();
  for await (const facts of pages(store, {})) {
    for (const { position: _position, ...fact } of facts) hash.update(utf8ToBytes(`${canonicalJson(fact)}\n`));
  }
  return bytesToHex(hash.digest());
}
