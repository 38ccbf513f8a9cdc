import { canonicalJson } from "@nastavnik/core/internals";
import type { Envelope } from "./envelope.ts";
import { sha256Hex } from "./sha256-hex.ts";

/**
 * What tells one command from another under the same id: its type, and a hash of all that its sender has said. Not when it
 * came, not in which roles, and of personal data only whose they are: a hash of a birth date is a birth date.
 */
export function fingerprintOf({ type, payload, actor, on, parent, paper, personalData = [] }: Envelope): string {
  const subjects = personalData.map(({ subject, note }) => (note === undefined ? subject : [subject, note]));
  const said = canonicalJson({ actor: actor.id, on, paper, parent, payload, subjects, type });
  return `${type} ${sha256Hex(said)}`;
}

/** The type of the command that a fingerprint was taken of. */
export function typeIn(fingerprint: string): string {
  return fingerprint.slice(0, fingerprint.lastIndexOf(" "));
}
