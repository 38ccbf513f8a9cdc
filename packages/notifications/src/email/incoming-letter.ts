import type { Bounce } from "../address/addresses.ts";

/** What a letter is that came to the address from which notifications are sent. */
export type IncomingLetter =
  /** A letter of ours has not arrived: hand it to `notifying.bounced`. */
  | ({ readonly kind: "bounce" } & Bounce)
  /** A letter of ours has not arrived yet, and is still tried: nothing is to be done. */
  | { readonly kind: "delay"; readonly message: string }
  /** A report that some letter has not arrived, which does not say that it is one of ours. */
  | { readonly kind: "foreign" }
  /** A machine has written it: an absence note, a receipt, a list. It is never answered. */
  | { readonly kind: "automatic" }
  /** A person has written it. */
  | { readonly kind: "letter" };
