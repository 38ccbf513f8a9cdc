import { createHmac, timingSafeEqual } from "node:crypto";
import { NastavnikError } from "@nastavnik/core";

/** Of how many bytes a secret is. */
const shortest = 24;
const longest = 64;

/**
 * The bytes of a secret as it is written: `whsec_` and base64.
 *
 * @throws NastavnikError `invalid-input` for one that is not of 24 to 64 bytes; the secret is not told
 */
export function secretBytes(secret: string): Uint8Array {
  const written = secret.startsWith("whsec_") ? secret.slice("whsec_".length) : secret;
  const bytes = /^[A-Za-z0-9+/]*={0,2}$/.test(written) ? Buffer.from(written, "base64") : Buffer.alloc(0);
  if (bytes.length < shortest || bytes.length > longest) {
    throw new NastavnikError(
      "invalid-input",
      `secret: expected whsec_ and ${shortest} to ${longest} bytes in base64, met ${bytes.length} bytes`,
    );
  }
  return bytes;
}

/** The signature `v1,…` of Standard Webhooks over the id, the time and the bytes of the body. */
export function signatureOf(secret: Uint8Array, id: string, seconds: string, body: Uint8Array): string {
  return `v1,${createHmac("sha256", secret).update(`${id}.${seconds}.`).update(body).digest("base64")}`;
}

/** Whether two signatures are equal, in a time that does not depend on where they differ. */
export function isSameSignature(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a, "utf8"), Buffer.from(b, "utf8")];
  return left.length === right.length && timingSafeEqual(left, right);
}
