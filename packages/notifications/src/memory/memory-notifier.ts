import type { Message } from "../notifier/message.ts";
import type { Notifier, Sending, Sent } from "../notifier/notifier.ts";

/** A {@link Notifier} that only keeps what it was given. */
export interface MemoryNotifier extends Notifier {
  /** Every message once, oldest first. */
  readonly messages: readonly Message[];
}

/** Options of {@link memoryNotifier}. */
export interface MemoryOptions {
  /** Name of the channel; `memory` unless told. */
  readonly channel?: string;
  /**
   * What is answered in the place of taking a message, so that one can try what comes of a channel that is busy, refuses,
   * says nothing or breaks; `undefined` takes it. What it throws is a try that failed.
   */
  readonly answer?: (message: Message, sending: Sending) => Sent | undefined | Promise<Sent | undefined>;
}

const timedOut: Sent = { outcome: "later", code: "timed-out" };

/** Keeps messages in memory: for tests, simulations, and hosts that show them in a page of their own. */
export function memoryNotifier({ channel = "memory", answer }: MemoryOptions = {}): MemoryNotifier {
  const messages = new Map<string, Message>();

  async function answered(message: Message, sending: Sending): Promise<Sent | undefined> {
    const { signal } = sending;
    if (signal.aborted) return timedOut;
    if (answer === undefined) return undefined;
    const late = new Promise<Sent>((resolve) => {
      signal.addEventListener("abort", () => resolve(timedOut), { once: true });
    });
    try {
      return await Promise.race([answer(message, sending), late]);
    } catch {
      return { outcome: "later", code: "failed" };
    }
  }

  return {
    channel,
    isIdempotent: true,
    get messages() {
      return [...messages.values()];
    },
    accepts: (address) => address !== "",
    async send(message, sending) {
      if (message.to.address === "") return { outcome: "never", code: "bad-address" };
      const given = await answered(message, sending);
      if (given !== undefined && given.outcome !== "accepted") return given;
      if (!messages.has(message.id)) messages.set(message.id, message);
      return given ?? { outcome: "accepted" };
    },
    close: async () => {},
  };
}
