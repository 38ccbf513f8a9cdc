import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { CalendarEvent } from "./calendar-event.ts";
import { type CalendarOptions, calendarText } from "./calendar-text.ts";

/** What a server answers to whoever asks for a feed. */
export interface FeedAnswer {
  /** `304`: he has it already; `404`: there is no such feed, whatever the reason. */
  readonly status: 200 | 304 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A person's feed as a host keeps it. */
export interface Feed {
  /** What `newFeedToken` gave to be stored. */
  readonly tokenHash: string;
  readonly events: readonly CalendarEvent[];
}

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** How long a feed goes on showing what was called off. */
const cancelledFor = Temporal.Duration.from({ hours: 30 * 24 });

/** A token for the address of one person's feed, of 192 bits, and what of it is stored. Another one revokes it. */
export function newFeedToken(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(24).toString("base64url");
  return { token, hash: hashOf(token) };
}

/**
 * Answers a request for a person's feed. A wrong token and a person without a feed are answered alike.
 *
 * @param ifNoneMatch - that header of the request
 */
export function answerFeed(
  feed: Feed | undefined,
  token: string,
  now: Temporal.Instant,
  options: Pick<CalendarOptions, "domain" | "name">,
  ifNoneMatch?: string,
): FeedAnswer {
  const given = Buffer.from(hashOf(token));
  const kept = Buffer.from(feed?.tokenHash ?? hashOf(""));
  const isTheirs = given.length === kept.length && timingSafeEqual(given, kept);
  if (feed === undefined || !isTheirs) return { status: 404, headers: {}, body: "" };
  const shown = feed.events.filter(
    ({ isCancelled, changedAt }) =>
      isCancelled !== true || Temporal.Instant.compare(changedAt.add(cancelledFor), now) > 0,
  );
  const body = calendarText(shown, options);
  const etag = `"${hashOf(body).slice(0, 32)}"`;
  const headers = { etag, "cache-control": "private, max-age=900" };
  if (ifNoneMatch === etag) return { status: 304, headers, body: "" };
  return { status: 200, headers: { ...headers, "content-type": "text/calendar; charset=utf-8" }, body };
}
