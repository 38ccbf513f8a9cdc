import { type Instance, type InstanceRef, isNastavnikError, NastavnikError } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { Store } from "../store/store.ts";
import type { Audit, ChainStart, SealedFact, SealedMessage } from "./audit.ts";
import { ChainWalk } from "./chain-walk.ts";
import { digestOf } from "./chain.ts";
import { type Difference, difference } from "./difference.ts";
import { stateDifferences } from "./state-differences.ts";

/** Options of {@link verify}. */
export interface VerifyOptions {
  /** A link that was told before, kept where nobody who can write to the store can: the chain must hold it. */
  readonly head?: string;
  /** So many differences are told at most; 100 unless told. */
  readonly limit?: number;
}

/** What looking at all that is stored came to. */
export interface Verification {
  readonly facts: number;
  readonly instances: number;
  /** Messages that wait. */
  readonly messages: number;
  /** The last fact and its link; keep it elsewhere, and give it as `head` the next time. `link` is empty without facts. */
  readonly head: { readonly position: number; readonly link: string };
  /** Where the chain begins, if there were facts before. */
  readonly start?: ChainStart;
  /** The first one first: facts in their order, then instances and messages. Empty if all is as it was stored. */
  readonly differences: readonly Difference[];
}

const pageSize = 500;
/** So often an instance is looked at anew that others change meanwhile. */
const patience = 8;

function auditOf({ audit }: Store): Audit {
  if (audit !== undefined) return audit;
  throw new NastavnikError("unsupported", "expected a store that keeps a chain of its facts, met one that does not", {
    text: {
      ru: "это хранилище не ведёт цепи фактов: проверить его нельзя",
      en: "this store keeps no chain of its facts: it cannot be verified",
    },
  });
}

/**
 * Goes along the chain of all facts of a tenant, makes every instance and its timers anew from them, compares these and the
 * messages that wait with what is stored, and names what differs. Others may go on writing meanwhile.
 *
 * Who can write to every table of a store can write a chain of his own; against that stands a `head` that was told before.
 * Of a message that is gone it cannot be told whether it was delivered.
 *
 * @throws NastavnikError `unsupported` for a store that keeps no chain
 */
export async function verify(store: Store, { head, limit = 100 }: VerifyOptions = {}): Promise<Verification> {
  const audit = auditOf(store);
  const differences: Difference[] = [];
  const found = (each: Difference): void => {
    if (differences.length < limit) differences.push(each);
  };
  const waiting = await waitingMessages(audit);
  let isHeadMet = head === undefined;
  const walk = new ChainWalk(audit, found, ({ filed, asked, link }) => {
    isHeadMet ||= link === head;
    strike(waiting, filed.instance, asked);
  });
  const messages = waiting.size;
  await walk.goOn();
  const count = await compareInstances(store, audit, walk, found);
  const { start } = walk;
  for (const { source, id, position } of waiting.values()) {
    if (start !== undefined && position <= start.messages) continue;
    found(difference("message-changed", [`${source.workflow} ${source.id}`, id], { instance: source }));
  }
  if (!isHeadMet && head !== undefined && head !== start?.link) found(difference("head-missing", [head]));
  return {
    facts: walk.facts,
    instances: count,
    messages,
    head: walk.head,
    ...(start === undefined ? {} : { start }),
    differences,
  };
}

const messageKey = (source: InstanceRef, digest: string): string => `${refKey(source)} ${digest}`;

/** By their sources and digests. They are read before the facts, so that each of them has its fact among those. */
async function waitingMessages(audit: Audit): Promise<Map<string, SealedMessage>> {
  const waiting = new Map<string, SealedMessage>();
  for (let after: string | undefined; ;) {
    const page = await audit.messages({ limit: pageSize, ...(after === undefined ? {} : { after }) });
    for (const message of page) waiting.set(messageKey(message.source, digestOf(message.document)), message);
    after = page.at(-1)?.id;
    if (page.length < pageSize) return waiting;
  }
}

function strike(waiting: Map<string, SealedMessage>, source: InstanceRef, asked: SealedFact["asked"]): void {
  for (let from = 0; from < asked.length; from += 64) waiting.delete(messageKey(source, asked.slice(from, from + 64)));
}

/** What is stored of instances; of one that cannot be read, why. */
type Stored = Instance | Difference | undefined;

async function loaded(store: Store, refs: readonly InstanceRef[]): Promise<readonly Stored[]> {
  try {
    return await store.load(refs);
  } catch (error) {
    if (!isNastavnikError(error, "invalid-input")) throw error;
    const [only, ...others] = refs;
    if (only === undefined || others.length === 0) return refs.map((ref) => unreadable(ref, error));
    // One by one, so that those that can be read are.
    const all: Stored[] = [];
    for (const ref of refs) all.push(...(await loaded(store, [ref])));
    return all;
  }
}

function unreadable({ workflow, id }: InstanceRef, { message }: NastavnikError): Difference {
  return difference("instance-unreadable", [`${workflow} ${id}`, message], { instance: { workflow, id } });
}

async function compareInstances(
  store: Store,
  audit: Audit,
  walk: ChainWalk,
  found: (difference: Difference) => void,
): Promise<number> {
  const seen = new Set<string>();
  const look = async (refs: readonly InstanceRef[]): Promise<void> => {
    for (const [index, stored] of (await loaded(store, refs)).entries()) {
      const ref = refs[index];
      if (ref !== undefined) for (const each of await compared(store, ref, stored, walk)) found(each);
    }
  };
  for (let after: InstanceRef | undefined; ;) {
    const page = await audit.refs({ limit: pageSize, ...(after === undefined ? {} : { after }) });
    for (const ref of page) seen.add(refKey(ref));
    await look(page);
    after = page.at(-1);
    if (page.length < pageSize) break;
  }
  // What came about meanwhile may lie before the place where the list was by then; or it was removed.
  for (const [key, made] of walk.instances) if (made !== undefined && !seen.has(key)) await look([made]);
  return seen.size;
}

async function compared(
  store: Store,
  { workflow, id }: InstanceRef,
  first: Stored,
  walk: ChainWalk,
): Promise<readonly Difference[]> {
  const instance = { workflow, id };
  let stored = first;
  for (let attempt = 1; ; attempt++) {
    if (stored !== undefined && "code" in stored) return [stored];
    if (stored === undefined) return [difference("instance-missing", [`${workflow} ${id}`], { instance })];
    const made = walk.instances.get(refKey(instance));
    // What is wrong with its facts was told by them.
    if (made === undefined && walk.instances.has(refKey(instance))) return [];
    const differences = made === undefined ? undefined : stateDifferences(made, stored);
    if (differences?.length === 0) return [];
    const isBehind = made === undefined || made.version !== stored.version;
    if (!isBehind || attempt === patience) {
      return differences ?? [difference("instance-without-facts", [`${workflow} ${id}`], { instance })];
    }
    // Somebody may have written meanwhile: the facts first, so that the instance is as far as they are, or further.
    await walk.goOn();
    [stored] = await loaded(store, [instance]);
  }
}
