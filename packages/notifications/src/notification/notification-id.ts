import type { Text } from "@nastavnik/core";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** What a notification is told once for. */
export interface NotificationKey {
  readonly rule: string;
  readonly subject: { readonly workflow: string; readonly id: string };
  readonly period: string;
  readonly recipient: string;
}

/** The key of a digest: what waits for it names it. */
export function digestKey(
  recipient: string,
  { by, window }: { readonly by: string; readonly window: string },
): NotificationKey {
  return { rule: digestRule, subject: { workflow: "person", id: recipient }, period: `${by} ${window}`, recipient };
}

/** The id of the message by which a notification was told: that of its digest, where it was told in one. */
export function messageIdOf(
  id: string,
  {
    recipient,
    digest,
  }: { readonly recipient: string; readonly digest?: { readonly by: string; readonly window: string } },
): string {
  return digest === undefined ? id : notificationId(digestKey(recipient, digest));
}

/** In the place of a rule, where a notification is a digest of others. */
export const digestRule = "digest";

/** What a digest is called where rules are named. */
export const digestTitle: Text = { ru: "Сводка", en: "Digest" };

/** The identifier of the notification of a key: letters, digits and a hyphen, as every channel takes it. */
export function notificationId({ rule, subject, period, recipient }: NotificationKey): string {
  return `n-${digestOf([rule, subject.workflow, subject.id, period, recipient])}`;
}

const encoder = new TextEncoder();

/** Texts as forty hexadecimal digits, which nobody can read back. */
export function digestOf(parts: readonly string[]): string {
  return bytesToHex(sha256(encoder.encode(JSON.stringify(parts)))).slice(0, 40);
}
