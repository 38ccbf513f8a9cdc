import type { JsonObject } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import type { DigestWindow } from "../plan/digest-window.ts";
import type { SkipReason } from "../notification/skip-reason.ts";
import type { Message } from "../notifier/message.ts";

/** A notification whose turn it is: to be sent, not wanted any more, or held until later. */
export type Prepared =
  | { readonly off: SkipReason }
  | { readonly until: Temporal.Instant }
  /** To be told by a digest after all: others have told the person enough today. */
  | { readonly gather: DigestWindow }
  | {
      /** Through what it goes, in this order. */
      readonly channels: readonly string[];
      /** What it tells of, as it was seen. */
      readonly seen: readonly JsonObject[];
      message(address: string): Message;
    };
