import { Api, GrammyError } from "grammy";
import { Temporal } from "temporal-polyfill";
import type { Notifier, Sent } from "../notifier/notifier.ts";
import { cut } from "./cut.ts";

/** Options of {@link telegramNotifier}. */
export interface TelegramOptions {
  /** Token of the bot. Keep it out of code and logs. */
  readonly token: string;
  /** Where the Bot API is; Telegram's own server unless told. */
  readonly apiRoot?: string;
  /** Name of the channel; `telegram` unless told. */
  readonly channel?: string;
}

const tries = 5;
const pauses = [3, 60, 600, 3600].map((seconds) => Temporal.Duration.from({ seconds }));
/** Milliseconds between two messages of the bot, and between two to one chat; a group takes 20 a minute. */
const between = 40;
const inChat = 1000;
const inGroup = 3000;
/** A place in the row that is further off is not waited for: the message is held by nobody meanwhile. */
const longestWait = 5000;

const seconds = (count: number): Temporal.Duration => Temporal.Duration.from({ milliseconds: Math.ceil(count * 1000) });
const later = (code: string, attempt: number): Sent => ({
  outcome: "later",
  code,
  after: pauses[attempt - 1] ?? seconds(3600),
  tries,
});

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    if (signal.aborted) reject(new Error("aborted"));
    signal.addEventListener("abort", () => reject(new Error("aborted")), { once: true });
  });

/**
 * Sends messages of a bot: plain text, without any marks that could be misread. Telegram knows no id of a message, so that
 * one that may have gone out when a process was killed is not sent again.
 */
export function telegramNotifier({ token, apiRoot, channel = "telegram" }: TelegramOptions): Notifier {
  const api = new Api(token, apiRoot === undefined ? {} : { apiRoot });
  /** By the machine's monotonic clock: before it nothing may be sent. */
  let free = 0;
  const chats = new Map<string, number>();

  /** Takes the next place in the row; answers how many milliseconds off it is, or would be if that is too long to wait. */
  const place = (chat: string): number => {
    const now = performance.now();
    const at = Math.max(now, free, chats.get(chat) ?? 0);
    if (at - now > longestWait) return at - now;
    if (chats.size > 10_000) for (const [each, until] of chats) if (until <= now) chats.delete(each);
    chats.set(chat, at + (chat.startsWith("-") ? inGroup : inChat));
    free = at + between;
    return at - now;
  };

  async function send(chat: string, text: string, signal: AbortSignal, attempt: number): Promise<Sent> {
    try {
      // grammY's own type of a signal is that of an older library; it only listens to it.
      const sending = api.sendMessage(chat, text, { link_preview_options: { is_disabled: true } }, signal as never);
      // Nor does it notice an answer that ends too early.
      const sent = await Promise.race([sending, aborted(signal)]);
      return { outcome: "accepted", reference: String(sent.message_id) };
    } catch (error) {
      // What stands between may answer in the place of Telegram, and not as it does.
      if (!(error instanceof GrammyError) || typeof error.error_code !== "number")
        return later(signal.aborted ? "timed-out" : "unreachable", attempt);
      const { error_code: status, parameters } = error;
      if (parameters.retry_after !== undefined) {
        const pause = Math.min(24 * 3600, Math.max(1, parameters.retry_after));
        free = Math.max(free, performance.now() + pause * 1000);
        return { outcome: "later", code: "flood", after: seconds(pause), counts: false };
      }
      if (parameters.migrate_to_chat_id !== undefined && chat !== String(parameters.migrate_to_chat_id)) {
        const movedTo = String(parameters.migrate_to_chat_id);
        const again = await send(movedTo, text, signal, attempt);
        return again.outcome === "accepted" ? { ...again, movedTo } : again;
      }
      if (status === 403) return { outcome: "never", code: "telegram-403", isAddressDead: true };
      if (status === 401) return later("not-let-in", attempt);
      if (status >= 400 && status < 500 && status !== 429) {
        // Of a request without marks and of a bounded length only the chat can be wrong.
        return { outcome: "never", code: `telegram-${status}`, isAddressDead: true };
      }
      return later(`telegram-${status}`, attempt);
    }
  }

  return {
    channel,
    isIdempotent: false,
    accepts: (address) => /^-?\d{1,16}$/.test(address),
    async send({ to, subject, text, link }, { signal, attempt }) {
      if (!/^-?\d{1,16}$/.test(to.address)) return { outcome: "never", code: "bad-address" };
      const pause = place(to.address);
      if (pause > longestWait)
        return { outcome: "later", code: "too-fast", after: seconds(pause / 1000), counts: false };
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      const more = link === undefined ? "" : `\n\n${link}`;
      return send(to.address, `${cut(`${subject}\n\n${text}`, 4096 - more.length)}${more}`, signal, attempt);
    },
    close: async () => {},
  };
}
