import { createTransport, type NodemailerError, type SMTPPoolOptions } from "nodemailer";
import { Temporal } from "temporal-polyfill";
import { emailAddress } from "../notifier/email-address.ts";
import type { Notifier, Sent } from "../notifier/notifier.ts";
import { type LetterOptions, letterOf } from "./letter.ts";
import { smtpFault, statusIn } from "./smtp-fault.ts";

/** Options of {@link emailNotifier}. */
export interface EmailOptions extends LetterOptions {
  /** The server that takes the letters, as nodemailer takes it: `host`, `port`, `secure`, `auth`, `tls`. */
  readonly smtp: Omit<SMTPPoolOptions, "pool">;
  /**
   * Whether the server offers SMTPUTF8, so that what stands before the `@` may be in Cyrillic; `false` unless told. Where it
   * does not, such an address is refused: others would read another one in it.
   */
  readonly takesUtf8Addresses?: boolean;
  /** Name of the channel; `email` unless told. */
  readonly channel?: string;
}

const minutes = (count: number): Temporal.Duration => Temporal.Duration.from({ minutes: count });

// A greylisting server lets a letter through after 5 to 10 minutes; a reminder is old after three days.
const pauses = [5, 15, 30, 60, 120, 240].map(minutes);
const afterwards = minutes(360);
const tries = 18;

const isOfServer = (code: number): boolean => code >= 400 && code < 600;

/** What an error of SMTP means. Its text is never read, nor told to anybody. */
function sentAfter(error: unknown, attempt: number): Sent {
  const { responseCode, response, code } = error as Partial<NodemailerError>;
  if (code === "EAUTH" || code === "ENOAUTH" || code === "EOAUTH2") return later("not-let-in", attempt);
  if (typeof responseCode === "number" && isOfServer(responseCode)) {
    if (responseCode < 500) return later(`smtp-${responseCode}`, attempt);
    const isAddressDead = smtpFault(responseCode, statusIn(response)) === "hard";
    return { outcome: "never", code: `smtp-${responseCode}`, ...(isAddressDead && { isAddressDead }) };
  }
  if (code === "EENVELOPE" || code === "EMESSAGE") return { outcome: "never", code: "not-taken" };
  return later("unreachable", attempt);
}

function later(code: string, attempt: number): Sent {
  return { outcome: "later", code, after: pauses[attempt - 1] ?? afterwards, tries };
}

/**
 * Sends letters by SMTP: text and HTML, one letter and one address a person. That a relay has taken a letter is
 * `accepted`; whether it arrives, only the bounce tells, which the host reads.
 */
export function emailNotifier({
  smtp,
  channel = "email",
  takesUtf8Addresses = false,
  ...letter
}: EmailOptions): Notifier {
  const transport = createTransport({
    // Shorter than a lease, all together; and a connection is not used for ever.
    connectionTimeout: 30_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    maxConnections: 2,
    maxMessages: 50,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...smtp,
    pool: true,
  });
  const accepts = (text: string): boolean => {
    const address = emailAddress(text);
    return address !== undefined && (takesUtf8Addresses || /^[!-~]+$/.test(address));
  };
  return {
    channel,
    isIdempotent: true,
    accepts,
    async send(message, { signal, attempt }) {
      if (!accepts(message.to.address)) return { outcome: "never", code: "bad-address" };
      const made = letterOf(message, letter);
      if ("code" in made) return { outcome: "never", code: made.code };
      const aborted = new Promise<"aborted">((resolve) => {
        if (signal.aborted) resolve("aborted");
        signal.addEventListener("abort", () => resolve("aborted"), { once: true });
      });
      try {
        const info = await Promise.race([transport.sendMail(made.options), aborted]);
        if (info === "aborted") return later("timed-out", attempt);
        if (info.rejected.length > 0 || info.accepted.length !== 1) return { outcome: "never", code: "not-taken" };
        return { outcome: "accepted", reference: info.messageId };
      } catch (error) {
        return sentAfter(error, attempt);
      }
    },
    close: async () => transport.close(),
  };
}
