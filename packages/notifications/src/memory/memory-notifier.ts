import type { Message } from "../notifier/message.ts";
import type { Notifier } from "../notifier/notifier.ts";

/** A {@link Notifier} that only keeps what it was given. */
export interface MemoryNotifier extends Notifier {
  /** Every message once, oldest first. */
  readonly messages: readonly Message[];
}

/** Options of {@link memoryNotifier}. */
export interface MemoryOptions {
  /** Name of the channel; `memory` unless told. */
  readonly channel?: string;
}

/** Keeps messages in memory: for tests, simulations, and hosts that show them in a page of their own. */
export function memoryNotifier({ channel = "memory" }: MemoryOptions = {}): MemoryNotifier {
  const messages = new Map<string, Message>();
  return {
    channel,
    isIdempotent: true,
    get messages() {
      return [...messages.values()];
    },
    accepts: (address) => address !== "",
    async send(message, { signal }) {
      if (signal.aborted) return { outcome: "later", code: "timed-out" };
      if (!messages.has(message.id)) messages.set(message.id, message);
      return { outcome: "accepted" };
    },
    close: async () => {},
  };
}
