import type { Locale } from "@nastavnik/core";

/** How a person is reached. */
export interface Contact {
  /** The person's address by channel, as the channel writes it. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly locale?: Locale;
  /** Name of the time zone by whose clock quiet hours are kept; that of the organisation unless told. */
  readonly timeZone?: string;
  /** Shown to the person himself only. */
  readonly name?: string;
}

/** Who can be told, and how. The host's own, since only it knows addresses and posts. */
export interface Directory {
  /** `undefined` for somebody unknown, forgotten, or who may not be told anything: a minor without a consent. */
  contactOf(person: string): Promise<Contact | undefined>;
  /** Who holds a role in an organisation, where the programme itself does not say so. */
  holders(role: string, organisation: string): Promise<readonly string[]>;
}
