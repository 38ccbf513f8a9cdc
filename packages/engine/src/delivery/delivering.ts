import { NastavnikError } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import type { Engine } from "../engine/engine.ts";
import type { Failures } from "../failure/failures.ts";
import type { Store } from "../store/store.ts";
import { deliver } from "./deliver.ts";

/** The `deliver` of an engine. */
export function deliveringWith(store: Store, failures: Failures): Engine["deliver"] {
  return async (handler, options = {}) => {
    const lease = options.lease ?? Temporal.Duration.from({ minutes: 5 });
    const deadline =
      options.deadline ?? Temporal.Duration.from({ milliseconds: Math.round(lease.total("milliseconds") * 0.4) });
    const { limit = Infinity, concurrency = 8, together = false } = options;
    for (const [name, count] of Object.entries({ limit, concurrency })) {
      if (count >= 1 && (Number.isSafeInteger(count) || count === Infinity)) continue;
      throw new NastavnikError("invalid-input", `${name}: expected a whole number from 1 on, met ${count}`);
    }
    if (!(deadline.sign > 0 && deadline.total("seconds") < lease.total("seconds"))) {
      throw new NastavnikError(
        "invalid-input",
        `deadline: expected more than nothing and less than the lease of ${lease.toString()}, met ${deadline.toString()}`,
      );
    }
    return deliver({ store, failures, lease, deadline, concurrency, together }, handler, limit);
  };
}
