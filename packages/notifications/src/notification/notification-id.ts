import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** What a notification is told once for. */
export interface NotificationKey {
  readonly rule: string;
  readonly subject: { readonly workflow: string; readonly id: string };
  readonly period: string;
  readonly recipient: string;
}

/** The identifier of the notification of a key: letters, digits and a hyphen, as every channel takes it. */
export function notificationId({ rule, subject, period, recipient }: NotificationKey): string {
  const parts = [rule, subject.workflow, subject.id, period, recipient];
  return `n-${bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 40)}`;
}
