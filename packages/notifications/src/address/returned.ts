import type { Fact } from "@nastavnik/core";
import { messageOfReport } from "./addresses.ts";

/** Messages with which an address was charged, and why they did not arrive, as the facts of addresses tell. */
export class Returned {
  readonly #codes = new Map<string, string>();

  take({ instance, command: { id, payload } }: Fact): void {
    const message = instance.workflow === "address" ? messageOfReport(id) : undefined;
    if (message !== undefined) this.#codes.set(message, payload["code"] as string);
  }

  /** Why a message did not arrive; `undefined` as far as nothing came back. */
  codeOf(message: string): string | undefined {
    return this.#codes.get(message);
  }
}
