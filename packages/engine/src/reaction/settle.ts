import type { Actor } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import { chainTooDeep, linkOf } from "@nastavnik/core/internals";
import { afterwards, chainLimit } from "../decision/chain.ts";
import type { Catalogue } from "../execution/catalogue.ts";
import type { Executor } from "../execution/executor.ts";
import type { PendingWork } from "../execution/pending-work.ts";
import type { Failures } from "../failure/failures.ts";
import { type Breathe, breather } from "../queue/breather.ts";
import { keepWhile } from "../queue/keep-while.ts";
import type { LeasedItem, OutboxItem, Store } from "../store/store.ts";

/** What {@link settle} works with. */
export interface SettleOptions {
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly executor: Executor;
  readonly pending: PendingWork;
  readonly failures: Failures;
  readonly actor: Actor;
  readonly lease: Temporal.Duration;
  readonly breathe: Breathe;
}

/** What one round of settling came to. */
export interface Settled {
  /** How many reactions were carried out. */
  readonly settled: number;
  /** Whether the limit was met, and reactions may be left that could be carried out now. */
  readonly hasMore: boolean;
}

type LeasedReaction = LeasedItem & { readonly item: Extract<OutboxItem, { readonly kind: "reaction" }> };

/** Reactions that are taken from the store at a time. */
const batch = 100;

/** Carries out pending reactions, oldest first, until none is left or the limit is met. */
export async function settle(options: SettleOptions, limit = Infinity): Promise<Settled> {
  try {
    return await settleUpTo(options, limit);
  } catch (error) {
    options.pending.leavesReactions();
    throw error;
  }
}

async function settleUpTo(options: SettleOptions, limit: number): Promise<Settled> {
  const { store, lease, pending } = options;
  const breathe = breather(options.breathe);
  let settled = 0;
  let tried = 0;
  while (pending.mayHoldReactions && tried < limit) {
    pending.asksForReactions();
    const wanted = Math.min(batch, limit - tried);
    const leased = await store.leaseOutbox({ lease, limit: wanted, kind: "reaction" });
    if (leased.length === 0) break;
    if (leased.length === wanted) pending.leavesReactions();
    const done = await carryOutAll(options, leased, breathe);
    settled += done.settled;
    tried += done.tried;
    // Those that were passed over are free again with the one before them.
    if (done.hasHeldUp) pending.leavesReactions();
  }
  return { settled, hasMore: tried >= limit && pending.mayHoldReactions };
}

/** Carries out what was taken, for as long as it is not lost to somebody else. */
async function carryOutAll(options: SettleOptions, leased: readonly LeasedItem[], breathe: Breathe) {
  const { store, lease } = options;
  const done = { tried: 0, settled: 0, hasHeldUp: false };
  // What comes after a failed one for the same instance must not overtake it.
  const held = new Set<string>();
  const passedOver: LeasedItem[] = [];
  const ours = new Map(leased.map((each) => [each.item.id, each]));
  const prolong = async (): Promise<void> => {
    const kept = new Set(await store.prolong([...ours.values()], lease));
    for (const id of ours.keys()) if (!kept.has(id)) ours.delete(id);
  };
  await keepWhile(lease, prolong, async () => {
    for (const item of leased) {
      if (!isReaction(item) || !ours.has(item.item.id)) continue;
      const lane = linkOf(item.item.request.instance, "");
      if (held.has(lane)) {
        passedOver.push(item);
        continue;
      }
      done.tried++;
      const outcome = await carryOut(options, item);
      ours.delete(item.item.id);
      if (outcome === "done") done.settled++;
      if (outcome === "failed") held.add(lane);
      await breathe();
    }
  });
  done.hasHeldUp = held.size > 0;
  if (passedOver.length > 0 && !lease.blank) await store.giveBack(passedOver);
  return done;
}

const isReaction = (leased: LeasedItem): leased is LeasedReaction => leased.item.kind === "reaction";

async function carryOut(
  { store, catalogue, executor, failures, actor }: SettleOptions,
  leased: LeasedReaction,
): Promise<"done" | "in-vain" | "failed"> {
  const { item, source, at, attempt } = leased;
  const { id, cause, on, entered, request, reaction, depth, chain: links } = item;
  const { instance: ref, parent, type, payload } = request;
  const tried = { key: id, kind: item.kind, source, target: ref, type, attempt };
  const { links: chain } = afterwards({ depth, links }, linkOf(ref, type));
  const isTooDeep = depth > chainLimit;
  const place = isTooDeep ? chain.join(" → ") : `reaction ${reaction}: ${linkOf(ref, type)}`;
  let outcome: "done" | "in-vain" | "failed" = "failed";
  await failures.guard({ item: id }, tried, place, async () => {
    if (isTooDeep) throw chainTooDeep("reactions", depth, chain);
    const order = {
      ref,
      parent,
      id,
      type,
      payload,
      actor,
      at,
      on,
      entered,
      cause,
      chain: { depth, links },
      settledItem: id,
    };
    const mayBeRefused = catalogue.reaction(reaction)?.mayBeRefused ?? [];
    const answer = await executor.carryOut({ ...order, mayBeRefused });
    if (answer.outcome === "refused" && answer.reasons.some(({ code }) => !mayBeRefused.includes(code))) {
      await failures.refused({ item: id }, tried, place, answer.reasons);
      return;
    }
    outcome = answer.outcome === "duplicate" ? "in-vain" : "done";
    // Somebody else has carried it out, and has settled it then; if not, it must not come back for ever.
    if (answer.outcome === "duplicate") await store.settleOutbox([leased]);
  });
  return outcome;
}
