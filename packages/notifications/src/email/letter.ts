import MailComposer from "nodemailer/lib/mail-composer";
import type { SendMailOptions } from "nodemailer";
import { letterPage } from "./letter-page.ts";
import { emailAddress } from "../notifier/email-address.ts";
import type { Message } from "../notifier/message.ts";
import { isOneLine } from "../notifier/one-line.ts";
import { plainName } from "../notifier/plain-name.ts";
import { isWebAddress } from "../notifier/web-address.ts";

/** Who letters come from. */
export interface Sender {
  readonly address: string;
  readonly name?: string;
}

/** Options of every letter. */
export interface LetterOptions {
  readonly from: Sender;
  /** Right side of Message-IDs; the domain of the sender unless told. Keep it: replies are told apart by it. */
  readonly domain?: string;
  /** Where a person leaves letters of a kind, by one click: an https address per message. */
  readonly unsubscribe?: (message: Message) => string | undefined;
}

/** A letter, or the code of what cannot stand in one. */
export type Letter = { readonly options: SendMailOptions } | { readonly code: string };

/** A message as a letter: text and HTML, to one address, with an id that is the same at every try. */
export function letterOf(message: Message, { from, domain, unsubscribe }: LetterOptions): Letter {
  const { to, subject, text, link, id, about, at, invitation } = message;
  const address = emailAddress(to.address);
  if (address === undefined) return { code: "bad-address" };
  if (![subject, to.name ?? "", from.name ?? "", id].every(isOneLine)) return { code: "control-character" };
  if (link !== undefined && !isWebAddress(link)) return { code: "bad-link" };
  const host = domain ?? from.address.split("@")[1] ?? "";
  const left = unsubscribe?.(message);
  if (left !== undefined && !(isWebAddress(left) && !/[<>,\s]/.test(left))) return { code: "bad-link" };
  return {
    options: {
      from: { address: from.address, name: from.name ?? "" },
      to: [{ address, name: to.name ?? "" }],
      subject,
      text: link === undefined ? text : `${text}\n\n${link}`,
      html: letterPage(message, from.name ?? ""),
      messageId: `<${id}@${host}>`,
      references: [`<${threadOf(about)}@${host}>`],
      date: new Date(at.epochMilliseconds),
      headers: {
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        ...(left === undefined
          ? undefined
          : { "List-Unsubscribe": `<${left}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
      },
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(invitation && {
        icalEvent: { method: invitation.method, content: invitation.content, filename: "invite.ics" },
      }),
    },
  };
}

/** Letters about one instance are one thread. */
function threadOf({ workflow, id }: Message["about"]): string {
  return `${plainName(workflow)}.${plainName(id)}`;
}

/** The bytes of a letter, as a file with the ending `.eml` holds them. */
export async function letterBytes(options: SendMailOptions): Promise<Uint8Array> {
  return new MailComposer(options).compile().build();
}
