import type { InstanceRef, JsonObject, Locale } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";

/** An entry of a calendar that goes with a message. */
export interface Invitation {
  /** `REQUEST`, or `CANCEL` for one that was sent and no longer holds. */
  readonly method: "REQUEST" | "CANCEL";
  /** An iCalendar text of that method, as `calendarText` of `/ics` makes it. */
  readonly content: string;
}

/** One message to one person through one channel. */
export interface Message {
  /** The same at every try and of no other message: letters, digits and hyphens. No personal data. */
  readonly id: string;
  /** The rule that asks for it. */
  readonly rule: string;
  readonly to: {
    /** Identifier of the person. */
    readonly person: string;
    /** What the channel knows the person by: an e-mail address, a chat, the name of an endpoint. */
    readonly address: string;
    /** Shown to the person himself only; none unless told. */
    readonly name?: string;
  };
  readonly locale: Locale;
  /** One line, which others may see on a locked screen: nothing but what is public. */
  readonly subject: string;
  /** Paragraphs, divided by empty lines. Plain text in every channel. */
  readonly text: string;
  /** Where the host shows what it is about. */
  readonly link?: string;
  /** When it was decided that it goes out. */
  readonly at: Temporal.Instant;
  /** The instance that it is about, and the version of it that it was decided on. */
  readonly about: InstanceRef;
  readonly sequence: number;
  /** What machines read: identifiers, dates, numbers. */
  readonly data: JsonObject;
  readonly invitation?: Invitation;
}
