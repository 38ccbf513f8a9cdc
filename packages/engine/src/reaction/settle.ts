import type { Actor } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import type { Executor } from "../engine/executor.ts";
import { Failures } from "../engine/failures.ts";
import type { Outlook } from "../engine/outlook.ts";
import type { LeasedItem, Store } from "../store/store.ts";

/** What {@link settle} works with. */
export interface SettleOptions {
  readonly store: Store;
  readonly executor: Executor;
  readonly outlook: Outlook;
  readonly actor: Actor;
  readonly lease: Temporal.Duration;
}

/** Reactions that are taken from the store at a time. */
const batch = 100;

/** Carries out pending reactions, oldest first, until none is left. */
export async function settle(options: SettleOptions): Promise<number> {
  const { outlook } = options;
  const failures = new Failures();
  try {
    const settled = await settleWith(options, failures);
    failures.rethrow();
    return settled;
  } catch (error) {
    outlook.leavesReactions();
    throw error;
  }
}

async function settleWith(options: SettleOptions, failures: Failures): Promise<number> {
  const { store, lease, outlook } = options;
  let settled = 0;
  while (outlook.mayHoldReactions) {
    outlook.asksForReactions();
    const limit = batch + failures.size;
    const leased = await store.leaseOutbox({ lease, limit, kind: "reaction" });
    if (leased.length === limit) outlook.leavesReactions();
    const items = leased.filter(({ item }) => !failures.has(item.id));
    if (items.length === 0) break;
    for (const item of items) {
      await failures.guard(item.item.id, async () => {
        if (await carryOut(options, item)) settled++;
      });
    }
  }
  return settled;
}

async function carryOut({ store, executor, actor }: SettleOptions, { item, at }: LeasedItem): Promise<boolean> {
  if (item.kind !== "reaction") return false;
  const { instance: ref, parent, type, payload } = item.request;
  const { id, cause } = item;
  const answer = await executor.carryOut({ ref, parent, id, type, payload, actor, at, cause, settledItem: id });
  if (answer.outcome !== "duplicate") return true;
  // Somebody else has carried it out, and has settled it then; if not, it must not come back for ever.
  await store.settleOutbox([item.id]);
  return false;
}
