import type { Clock, Store } from "@nastavnik/engine";
import { afterEach, describe } from "vitest";
import { auditContract } from "./audit-contract.ts";
import { definitionContract } from "./definition-contract.ts";
import { clockContract } from "./clock-contract.ts";
import { commitContract } from "./commit-contract.ts";
import { failureContract } from "./failure-contract.ts";
import { historyContract } from "./history-contract.ts";
import { outboxContract } from "./outbox-contract.ts";
import { personalDataContract } from "./personal-data-contract.ts";
import { storeProperties } from "./store-properties.ts";
import { timerContract } from "./timer-contract.ts";

/** Opens an empty store of a tenant; with a clock, one that runs by it. */
export type OpenStore = (tenant: string, options: { readonly clock?: Clock }) => Promise<Store>;

/** Opens an empty store of a tenant of its own. */
export type OpenNext = (options?: { readonly clock?: Clock }) => Promise<Store>;

/**
 * Everything that a `Store` promises, as tests; call it in a test file of the adapter. `open` opens an empty store of the
 * tenant that it is given; it is called several times per test, each time with another tenant, and what it opens is closed
 * after the test. Stores of different tenants may share one database.
 */
export function describeStore(name: string, open: OpenStore): void {
  describe(`${name} store`, () => {
    const opened: Store[] = [];
    let tenants = 0;
    const openNext: OpenNext = async (options = {}) => {
      const store = await open(`tenant-${++tenants}`, options);
      opened.push(store);
      return store;
    };

    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close();
    });

    commitContract(openNext);
    historyContract(openNext);
    timerContract(openNext);
    outboxContract(openNext);
    failureContract(openNext);
    clockContract(openNext);
    definitionContract(openNext);
    auditContract(openNext);
    personalDataContract(openNext);
    storeProperties(openNext);
  });
}
