import { NastavnikError } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import type { Notifier, Sent } from "../notifier/notifier.ts";
import { cloudEventOf } from "./cloud-event.ts";
import { post } from "./post.ts";
import { retryAfter } from "./retry-after.ts";
import { secretBytes, signatureOf } from "./signature.ts";

/** Where webhooks are sent to. */
export interface WebhookEndpoint {
  /** An address of `https:`. */
  readonly url: string;
  /** The present secret first; while it is being replaced, the former one too: both sign. */
  readonly secrets: readonly string[];
  /** Whether it may lie in an inner net, and be reached by plain `http:`; `false` unless told. */
  readonly isInner?: boolean;
}

/** Options of {@link webhookNotifier}. */
export interface WebhookOptions {
  /** Endpoints by the name that a recipient's address gives. */
  readonly endpoints: Readonly<Record<string, WebhookEndpoint>>;
  /** Who tells: the `source` of the events, such as `https://school.example/nastavnik`. */
  readonly source: string;
  /** Name of the channel; `webhook` unless told. */
  readonly channel?: string;
  /** The longest time that one answer may take, body included, in seconds; 15 unless told. */
  readonly timeout?: number;
}

interface OpenEndpoint {
  readonly url: URL;
  readonly secrets: readonly Uint8Array[];
  readonly isInner: boolean;
  /** How many requests wait for an answer. */
  underWay: number;
}

// Ten tries in three days, from the appendix of Standard Webhooks, each a fifth sooner or later.
const pauses = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
const tries = pauses.length + 1;
/** So many requests to one endpoint are under way at once: one that hangs must not take the place of the others. */
const atOnce = 2;
const longestBody = 65_536;

const later = (code: string, attempt: number): Sent => {
  const seconds = (pauses[attempt - 1] ?? 86_400) * (0.8 + Math.random() * 0.4);
  return { outcome: "later", code, after: Temporal.Duration.from({ milliseconds: Math.round(seconds * 1000) }), tries };
};

/**
 * Tells other systems by HTTP: bodies are CloudEvents 1.0, signatures those of Standard Webhooks. The bytes of a message
 * are the same at every try; receivers tell repetitions apart by `webhook-id`.
 *
 * @throws NastavnikError `invalid-input` for an endpoint that is not of https, or a secret of less than 24 bytes
 */
export function webhookNotifier(options: WebhookOptions): Notifier {
  const { source, channel = "webhook", timeout = 15 } = options;
  const endpoints = new Map(
    Object.entries(options.endpoints).map(([name, { url, secrets, isInner = false }]): [string, OpenEndpoint] => {
      const parsed = URL.canParse(url) ? new URL(url) : undefined;
      const isFit = parsed?.protocol === "https:" || (isInner && parsed?.protocol === "http:");
      if (parsed === undefined || !isFit || parsed.username !== "" || parsed.password !== "") {
        throw new NastavnikError(
          "invalid-input",
          `endpoints.${name}.url: expected an https address without a password`,
        );
      }
      if (secrets.length === 0) {
        throw new NastavnikError("invalid-input", `endpoints.${name}.secrets: expected one or more, met none`);
      }
      return [name, { url: parsed, secrets: secrets.map(secretBytes), isInner, underWay: 0 }];
    }),
  );
  return {
    channel,
    isIdempotent: true,
    accepts: (address) => endpoints.has(address),
    async send(message, { signal, attempt }) {
      const endpoint = endpoints.get(message.to.address);
      if (endpoint === undefined) return { outcome: "never", code: "unknown-endpoint" };
      if (!/^[A-Za-z0-9-]{1,128}$/.test(message.id)) return { outcome: "never", code: "bad-id" };
      if (endpoint.underWay >= atOnce) {
        return {
          outcome: "later",
          code: "endpoint-busy",
          after: Temporal.Duration.from({ seconds: 1 }),
          counts: false,
        };
      }
      const body = Buffer.from(cloudEventOf(message, source), "utf8");
      if (body.length > longestBody) return { outcome: "never", code: "too-long" };
      const now = Date.now();
      const seconds = String(Math.floor(now / 1000));
      endpoint.underWay++;
      try {
        const posted = await post(endpoint.url, {
          headers: {
            "content-type": "application/cloudevents+json; charset=utf-8",
            "user-agent": "nastavnik",
            "webhook-id": message.id,
            "webhook-timestamp": seconds,
            "webhook-signature": endpoint.secrets.map((key) => signatureOf(key, message.id, seconds, body)).join(" "),
          },
          body,
          signal: AbortSignal.any([signal, AbortSignal.timeout(timeout * 1000)]),
          mayBeInner: endpoint.isInner,
        });
        if ("failed" in posted) {
          if (posted.failed === "inner-address") return { outcome: "never", code: posted.failed };
          return later(posted.failed, attempt);
        }
        return sentBy(posted.status, retryAfter(posted.retryAfter, now), attempt);
      } finally {
        endpoint.underWay--;
      }
    },
    close: async () => {},
  };
}

function sentBy(status: number, asked: Temporal.Duration | undefined, attempt: number): Sent {
  if (status >= 200 && status < 300) return { outcome: "accepted" };
  const code = `http-${status}`;
  if (status === 410) return { outcome: "never", code, isAddressDead: true };
  if (status === 400 || status === 413 || status === 422) return { outcome: "never", code };
  const next = later(code, attempt);
  return asked !== undefined && next.outcome === "later" && (status === 429 || status === 503)
    ? { ...next, after: asked }
    : next;
}
