import { canonicalJson } from "@nastavnik/core/internals";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { MatchingProblem } from "./matching-problem.ts";
import { normalProblem } from "./normal-problem.ts";

/** SHA-256 of the canonical JSON of a problem, in hexadecimal; it does not depend on the order of the input. */
export function problemHash(problem: MatchingProblem): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(normalProblem(problem)))));
}
