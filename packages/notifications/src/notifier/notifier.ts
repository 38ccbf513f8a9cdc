import type { Temporal } from "temporal-polyfill";
import type { Message } from "./message.ts";

/** What became of a try to send a message. A value: that a receiver refuses is to be expected. */
export type Sent =
  /** The next one on the way has taken it; whether the person got it, it does not say. */
  | {
      readonly outcome: "accepted";
      /** How the channel calls it. */
      readonly reference?: string;
      /** The address under which the person is reached from now on, where the channel says so. */
      readonly movedTo?: string;
    }
  /** It may be taken another time. */
  | {
      readonly outcome: "later";
      /** Why: small letters, digits and hyphens, never a text of the server. */
      readonly code: string;
      /** After how long; as the engine sees fit unless told. */
      readonly after?: Temporal.Duration;
      /** Whether it counts as a try; `true` unless told. */
      readonly counts?: boolean;
      /** How many tries there are. */
      readonly tries?: number;
    }
  /** It will never be taken. */
  | {
      readonly outcome: "never";
      readonly code: string;
      /** Whether nothing else need be sent to this address either: it is gone, or does not want any. */
      readonly isAddressDead?: boolean;
    };

/** With what a message is sent. */
export interface Sending {
  /** Aborted when the time is over. */
  readonly signal: AbortSignal;
  /** Which try it is: 1, 2, 3 … */
  readonly attempt: number;
}

/**
 * A channel by which messages reach people. An adapter is a function `(options) => Notifier`; `describeNotifier` of
 * `/testing` holds what is promised here as tests.
 */
export interface Notifier {
  /** What rules call it: `email`, `telegram`, `webhook` … */
  readonly channel: string;
  /**
   * Whether a receiver knows a message again that comes twice under one id. What may have gone out when a process was
   * killed is sent once more if so, and not again if not.
   */
  readonly isIdempotent: boolean;
  /** Whether this may be an address of the channel; asked before one is stored, and before anything is sent to it. */
  accepts(address: string): boolean;
  /**
   * Hands a message over. Answers in any case, within the time of the signal: it never throws, and tells no text of the
   * message, of the address or of the server in a code.
   */
  send(message: Message, sending: Sending): Promise<Sent>;
  /** Gives back what the notifier itself has opened. Harmless when repeated. */
  close(): Promise<void>;
}
