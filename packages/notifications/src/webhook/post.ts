import { request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP } from "node:net";
import { InnerAddress, isOuterAddress, outerLookup } from "./outer-address.ts";

/** What a server has answered, as far as anybody wants to know. */
export type Posted =
  | { readonly status: number; readonly retryAfter: string | undefined }
  | { readonly failed: "inner-address" | "timed-out" | "unreachable" | "endless-answer" };

/** After so many bytes of an answer nobody reads on. */
const mostBytes = 16_384;

/** How a request is sent. */
export interface PostOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly signal: AbortSignal;
  /** Whether it may go to an address of an inner net. */
  readonly mayBeInner: boolean;
}

/** Sends bytes, follows no redirects, and reads the answer up to a bound without keeping it. */
export function post(url: URL, { headers, body, signal, mayBeInner }: PostOptions): Promise<Posted> {
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  // A socket looks no address up that is given as a number.
  if (!mayBeInner && isIP(host) !== 0 && !isOuterAddress(host)) return Promise.resolve({ failed: "inner-address" });
  const request = url.protocol === "https:" ? requestSecure : requestPlain;
  return new Promise((resolve) => {
    const lost = (error: Error): void => {
      if (error instanceof InnerAddress) resolve({ failed: "inner-address" });
      else resolve({ failed: signal.aborted ? "timed-out" : "unreachable" });
    };
    const sent = request(
      url,
      {
        method: "POST",
        headers: { ...headers, "content-length": String(body.length) },
        signal,
        agent: false,
        ...(mayBeInner ? undefined : { lookup: outerLookup }),
      },
      (response) => {
        let read = 0;
        response.on("data", (chunk: Buffer) => {
          read += chunk.length;
          if (read <= mostBytes) return;
          resolve({ failed: "endless-answer" });
          sent.destroy();
        });
        response.on("end", () => {
          // An answer that breaks off in the middle is none.
          if (!response.complete) resolve({ failed: "unreachable" });
          else resolve({ status: response.statusCode ?? 0, retryAfter: response.headers["retry-after"] });
        });
        response.on("error", lost);
        response.on("close", () => resolve({ failed: "unreachable" }));
      },
    );
    sent.on("error", lost);
    sent.end(body);
  });
}
