import { NastavnikError } from "@nastavnik/core";
import type { Attachment, Email } from "postal-mime";
import { deliveryStatusOf, type RecipientStatus } from "./delivery-status.ts";
import type { IncomingLetter } from "./incoming-letter.ts";
import { smtpFault, statusIn } from "./smtp-fault.ts";

/** No report is larger, even with the letter that it is about. */
const mostBytes = 20_000_000;

/** A Message-ID of ours: the id of a notification before the `@`. */
const ownId = /<(n-[0-9a-f]{40})@[^\s<>@]+>/;

const decoder = new TextDecoder();
const textOf = ({ content }: Attachment): string => (typeof content === "string" ? content : decoder.decode(content));

/**
 * Tells what a letter is that came back to the sender of notifications: a report that a letter has not arrived
 * (RFC 3464, as Postfix, Exim, Exchange and others write it), and of which notification; an automatic answer; or a letter
 * of a person. Needs the package `postal-mime`.
 *
 * No text of the letter is read for what it means, nor told: only fields and numbers. Whether such a notification was sent
 * at all, `notifying.bounced` knows.
 *
 * @param bytes - the letter as it came, as a file `.eml` holds it
 * @throws NastavnikError `invalid-input` for what cannot be read as a letter, or is larger than 20 MB
 */
export async function readIncomingLetter(bytes: Uint8Array): Promise<IncomingLetter> {
  if (bytes.byteLength > mostBytes) {
    throw new NastavnikError("invalid-input", `letter: expected ${mostBytes} bytes at most, met ${bytes.byteLength}`);
  }
  const { default: PostalMime } = await import("postal-mime");
  const parse = async (raw: Uint8Array | string): Promise<Email> => {
    try {
      return await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 20 });
    } catch (cause) {
      throw new NastavnikError("invalid-input", "letter: expected one that can be read, met none", { cause });
    }
  };
  const letter = await parse(bytes);
  const header = (name: string): string => letter.headers.find(({ key }) => key === name)?.value.trim() ?? "";
  if (letter.headers.length === 0) {
    throw new NastavnikError("invalid-input", "letter: expected one with headers, met none");
  }
  const reports = letter.attachments.filter(({ mimeType }) => /^message\/(?:global-)?delivery-status$/.test(mimeType));
  if (reports.length > 0) {
    const statuses: RecipientStatus[] = [];
    for (const report of reports) statuses.push(...(await deliveryStatusOf(textOf(report), PostalMime)));
    return told(statuses, await messageOf(letter, parse));
  }
  // Servers that write no report name those that have failed in a header, and quote the letter.
  const failed = header("x-failed-recipients");
  if (failed !== "") {
    const message = ownId.exec(letter.text ?? "")?.[1] ?? (await messageOf(letter, parse));
    return message === undefined ? { kind: "foreign" } : { kind: "bounce", message, is: "soft", code: "returned" };
  }
  return { kind: isAutomatic(header) ? "automatic" : "letter" };
}

/** The notification that a report is about: by the letter that it returns, else by what it says to be an answer to. */
async function messageOf(
  { attachments, inReplyTo, references }: Email,
  parse: (raw: string) => Promise<Email>,
): Promise<string | undefined> {
  for (const attachment of attachments) {
    if (!/^(?:message\/(?:global|rfc822|global-headers)|text\/rfc822-headers)$/.test(attachment.mimeType)) continue;
    const { messageId } = await parse(`${textOf(attachment)}\r\n\r\n`);
    const id = ownId.exec(messageId ?? "")?.[1];
    if (id !== undefined) return id;
  }
  return ownId.exec(`${inReplyTo ?? ""} ${references ?? ""}`)?.[1];
}

function told(statuses: readonly RecipientStatus[], message: string | undefined): IncomingLetter {
  const failed = statuses.find(({ action }) => action === "failed");
  if (failed === undefined) {
    const isDelayed = statuses.some(({ action }) => action === "delayed");
    if (!isDelayed) return { kind: "automatic" };
    return message === undefined ? { kind: "foreign" } : { kind: "delay", message };
  }
  if (message === undefined) return { kind: "foreign" };
  const { status, answer } = failed;
  const reply = Number(/^\d{3}(?!\d)/.exec(answer ?? "")?.[0] ?? Number.NaN);
  // What the other server says is more exact than what the reporting one makes of it.
  const enhanced = statusIn(answer) ?? status;
  const is = smtpFault(Number.isNaN(reply) ? undefined : reply, enhanced);
  const code = enhanced === "" || /^[45]\.0\.0$/.test(enhanced) ? (Number.isNaN(reply) ? "" : String(reply)) : enhanced;
  return { kind: "bounce", message, is, code: code === "" ? "returned" : `smtp-${code.replaceAll(".", "-")}` };
}

/** Whether a machine has written it, as far as it says so (RFC 3834). */
function isAutomatic(header: (name: string) => string): boolean {
  const submitted = header("auto-submitted").toLowerCase();
  return (
    header("return-path") === "<>" ||
    (submitted !== "" && submitted !== "no") ||
    /^multipart\/report\b/i.test(header("content-type")) ||
    /^(?:bulk|junk|list|auto_reply)\b/i.test(header("precedence")) ||
    header("list-id") !== "" ||
    ["x-autoreply", "x-autorespond", "x-auto-response-suppress"].some((name) => header(name) !== "")
  );
}
