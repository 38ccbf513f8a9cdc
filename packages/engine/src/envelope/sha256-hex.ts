import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** The part of `node:crypto` that is used where there is one. */
interface Platform {
  readonly process?: {
    getBuiltinModule?: (name: string) => { readonly hash?: (algorithm: string, text: string) => string } | undefined;
  };
}

const encoder = new TextEncoder();
const native = (globalThis as unknown as Platform).process?.getBuiltinModule?.("node:crypto")?.hash;

/**
 * SHA-256 of a text in UTF-8, as hexadecimal digits. The platform's own is several times as fast, and every command is
 * hashed; a browser has none that answers at once.
 */
export function sha256Hex(text: string): string {
  return native === undefined ? bytesToHex(sha256(encoder.encode(text))) : native("sha256", text);
}
