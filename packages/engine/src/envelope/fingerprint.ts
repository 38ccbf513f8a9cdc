import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { canonicalJson } from "@nastavnik/core/internals";
import type { Envelope } from "./envelope.ts";

const encoder = new TextEncoder();

/**
 * What tells one command from another under the same id: its type, and a hash of all that its sender has said. Not when it
 * came, not in which roles, and of personal data only whose they are: a hash of a birth date is a birth date.
 */
export function fingerprintOf({ type, payload, actor, on, parent, paper, personalData = [] }: Envelope): string {
  const subjects = personalData.map(({ subject, note }) => (note === undefined ? subject : [subject, note]));
  const said = canonicalJson({ type, payload, actor: actor.id, on, parent, paper, subjects });
  return `${type} ${bytesToHex(sha256(encoder.encode(said)))}`;
}

/** The type of the command that a fingerprint was taken of. */
export function typeIn(fingerprint: string): string {
  return fingerprint.slice(0, fingerprint.lastIndexOf(" "));
}
