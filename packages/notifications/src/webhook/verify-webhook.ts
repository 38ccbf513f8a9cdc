import { NastavnikError } from "@nastavnik/core";
import { isSameSignature, secretBytes, signatureOf } from "./signature.ts";

/** What a receiver checks a webhook with. */
export interface VerifyOptions {
  /** The present secret, and a former one while it is being replaced. */
  readonly secrets: readonly string[];
  /** The present moment in milliseconds since 1970; that of the machine unless told. */
  readonly now?: number;
  /** How far the time of the webhook may lie from it, in seconds; 300 unless told. */
  readonly tolerance?: number;
  /** Whether a webhook of this id was taken before; without it no repetition is noticed. */
  readonly isKnown?: (id: string) => boolean | Promise<boolean>;
}

/** `duplicate`: it is genuine, and was taken before: answer as the first time, and do nothing. */
export type Verified = "genuine" | "duplicate" | "forged";

/**
 * Whether a webhook comes from who knows the secret, has not been changed and is not old. Anything that is malformed is
 * `forged`, never an error.
 *
 * @param body - the very bytes that were received, before anybody has parsed them
 * @param headers - those of the request; their names in small letters, as Node gives them
 * @throws NastavnikError `invalid-input` for a secret or a tolerance that makes no sense: a mistake of the receiver
 */
export async function verifyWebhook(
  body: Uint8Array,
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  { secrets, now = Date.now(), tolerance = 300, isKnown }: VerifyOptions,
): Promise<Verified> {
  if (!(Number.isSafeInteger(tolerance) && tolerance >= 1)) {
    throw new NastavnikError(
      "invalid-input",
      `tolerance: expected a whole number of seconds from 1 on, met ${tolerance}`,
    );
  }
  const keys = secrets.map(secretBytes);
  if (keys.length === 0) throw new NastavnikError("invalid-input", "secrets: expected one or more, met none");
  const [id, seconds, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map(
    (name) => headers[name],
  );
  if (typeof id !== "string" || typeof seconds !== "string" || typeof signatures !== "string") return "forged";
  if (id === "" || !/^\d{1,12}$/.test(seconds)) return "forged";
  if (Math.abs(Math.floor(now / 1000) - Number(seconds)) > tolerance) return "forged";
  const expected = keys.map((key) => signatureOf(key, id, seconds, body));
  const given = signatures.split(" ");
  // All are compared, whichever of them is the right one.
  const isGenuine = expected.flatMap((right) => given.map((each) => isSameSignature(each, right))).includes(true);
  if (!isGenuine) return "forged";
  return (await isKnown?.(id)) === true ? "duplicate" : "genuine";
}
