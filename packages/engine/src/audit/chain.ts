import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";
import { sha256Hex } from "../envelope/sha256-hex.ts";

/** SHA-256 of a document as 64 hexadecimal digits. */
export function digestOf(document: string): string {
  return sha256Hex(document);
}

/**
 * The link of a fact, 64 hexadecimal digits: SHA-256 of the link before it, the SHA-256 of the fact's document and those of
 * the messages that it asked for, as bytes one after the other.
 *
 * @param before - the link of the fact before it; empty for the first one
 * @param asked - the digests of the messages, one after the other
 */
export function chained(before: string, document: string, asked: string): string {
  return bytesToHex(sha256(concatBytes(hexToBytes(before), hexToBytes(sha256Hex(document)), hexToBytes(asked))));
}
