import { type Instance, type InstanceRef, NastavnikError } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { Audit, Clock, DueTimer, HistoryQuery, ListInstances, Store } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { unknownReader } from "../commit/unknown-reader.ts";
import { compareRefs } from "./compare-refs.ts";
import { type Seed, seededStore } from "./memory-store.ts";
import { compareTies } from "./timer-ties.ts";

/** Options of {@link overlayStore}. */
export interface OverlayOptions {
  /** By which leases and back-off run, and what is written may be recorded; the machine's unless given. */
  readonly clock?: Clock;
  /**
   * Of the store beneath only the timers of those instances are seen that were looked at: what a trial does not touch then
   * stays asleep in it. All of them unless told.
   */
  readonly timersOfSeenOnly?: boolean;
}

/** Far beyond the positions of any store beneath; an overlay over an overlay begins as far beyond again. */
const gap = 2 ** 40;

/** The last instant of which every store can be asked. */
const farAway = Temporal.Instant.from("9999-12-31T00:00:00Z");

const levels = new WeakMap<Store, number>();

const compareTimers = (a: DueTimer, b: DueTimer): number =>
  Temporal.Instant.compare(a.dueAt, b.dueAt) || compareTies(a, b);

/** What is pending in the store beneath, as far as it is taken over. */
const itemLimit = 10_000;

/**
 * A store in memory over another one: reads go through to it as they are needed, and writes stay here, so that anything can
 * be tried on what is really stored, without storing it. It takes what it has read for unchanged; what others store beneath
 * meanwhile it may or may not see. Overlays may lie over each other. `close` leaves the store beneath open.
 *
 * Only that personal data were read is recorded beneath, since they were. What the store beneath has set aside is listed,
 * but can only be retried there.
 *
 * @example
 * const trial = overlayStore(store, { clock: virtualClock("2025-10-01T09:00:00Z") });
 */
export function overlayStore(base: Store, { clock, timersOfSeenOnly = false }: OverlayOptions = {}): Store {
  const level = (levels.get(base) ?? 0) + 1;
  const { store: own, seed } = seededStore({ tenant: base.tenant, ...(clock && { clock }) }, level * gap + 1);
  let pending: Promise<void> | undefined;
  /** Of each group, what the store beneath had come to when it was read. */
  const positions = new Map<string, number>();

  async function know(refs: readonly InstanceRef[]): Promise<void> {
    const unknown = refs.filter((ref) => !seed.isKnown(ref));
    if (unknown.length === 0) return;
    const loaded = await base.load(unknown);
    for (const [index, ref] of unknown.entries()) if (!seed.isKnown(ref)) seed.instance(ref, loaded[index]);
  }

  async function knowGroup(workflow: string, parent: string): Promise<void> {
    if (seed.isGroupKnown(workflow, parent)) return;
    const { instances, position } = await base.loadGroup(workflow, parent);
    positions.set(refKey({ workflow, id: parent }), position);
    if (!seed.isGroupKnown(workflow, parent)) seed.group(workflow, parent, instances);
  }

  /** What waits beneath is copied once: it is tried here without being taken there. */
  const knowItems = (): Promise<void> => (pending ??= takeItems(base, seed));

  async function knowPeople(subjects: readonly string[], reading = unknownReader): Promise<void> {
    const unknown = [...new Set(subjects)].filter((subject) => !seed.isPersonKnown(subject));
    if (unknown.length === 0) return;
    const found = await base.personalData(unknown, reading);
    for (const subject of unknown) {
      const notes = await base.personalNotes(subject, reading);
      if (!seed.isPersonKnown(subject)) seed.person(subject, found.get(subject), notes);
    }
  }

  /** Timers beneath, the earliest first, but for those of instances that are known here. */
  async function dueBeneath(until: Temporal.Instant, limit: number): Promise<readonly DueTimer[]> {
    if (timersOfSeenOnly) return [];
    for (let asked = limit + 8; ; asked *= 4) {
      const due = await base.dueTimers(until, asked);
      const others = due.filter(({ instance }) => !seed.isKnown(instance));
      if (others.length >= limit || due.length < asked) return others.slice(0, limit);
    }
  }

  async function pagesOf<Each extends { readonly position: number }>(
    beneath: (query: HistoryQuery) => Promise<readonly Each[]>,
    here: (query: HistoryQuery) => Promise<readonly Each[]>,
    query: HistoryQuery = {},
  ): Promise<readonly Each[]> {
    const { after = 0, limit = 1000 } = query;
    const before = after >= seed.firstPosition - 1 ? [] : await beneath({ ...query, limit });
    if (before.length >= limit) return before;
    const since = await here({ ...query, limit: limit - before.length });
    return [...before, ...since];
  }

  const listBeneath: ListInstances = async (query) => {
    if (base.instances !== undefined) return base.instances(query);
    throw new NastavnikError("unsupported", "expected a store beneath that can list its instances");
  };
  const listHere: ListInstances = async (query) => (await own.instances?.(query)) ?? [];

  const store: Store = {
    ...own,
    async load(refs) {
      await know(refs);
      return own.load(refs);
    },
    async loadGroup(workflow, parent) {
      await knowGroup(workflow, parent);
      const group = await own.loadGroup(workflow, parent);
      const beneath = positions.get(refKey({ workflow, id: parent })) ?? 0;
      return group.position < seed.firstPosition ? { ...group, position: beneath } : group;
    },
    async groupChanges(workflow, parent, after) {
      await knowGroup(workflow, parent);
      return own.groupChanges(workflow, parent, after);
    },
    answerTo: async (instance, commandId) =>
      (await own.answerTo(instance, commandId)) ?? (await base.answerTo(instance, commandId)),
    async commit(commit) {
      const earlier = await base.answerTo(commit.command.instance, commit.command.commandId);
      if (earlier !== undefined) return { result: "duplicate", answer: earlier };
      const { writes, reads, personalData, forgotten = [] } = commit;
      await know([
        ...writes.map(({ instance }) => instance),
        ...reads.flatMap((read) => ("ref" in read ? read.ref : [])),
      ]);
      for (const group of groupsOf(writes.map(({ instance }) => instance)))
        await knowGroup(group.workflow, group.parent);
      for (const read of reads) if ("group" in read) await knowGroup(read.group.workflow, read.group.parent);
      await knowPeople([...personalData.map(({ subject }) => subject), ...forgotten]);
      if (commit.settledItem !== undefined) await knowItems();
      return own.commit(commit);
    },
    facts: (query) =>
      pagesOf(
        (page) => base.facts(page),
        (page) => own.facts(page),
        query,
      ),
    commands: (query) =>
      pagesOf(
        (page) => base.commands(page),
        (page) => own.commands(page),
        query,
      ),
    async instances(query = {}) {
      const { limit = 1000 } = query;
      const beneath = await listBeneath({ ...query, limit });
      return mergedRefs(beneath, await listHere({ ...query, limit: Infinity }), limit);
    },
    ...auditOver(base, seed, own, knowItems),
    async nextTimer() {
      const [beneath, here] = [(await dueBeneath(farAway, 1))[0], await own.nextTimer()];
      if (beneath === undefined || here === undefined) return beneath ?? here;
      return compareTimers(beneath, here) < 0 ? beneath : here;
    },
    async dueTimers(until, limit) {
      const all = [...(await dueBeneath(until, limit)), ...(await own.dueTimers(until, limit))];
      return all.toSorted(compareTimers).slice(0, limit);
    },
    async leaseOutbox(options) {
      await knowItems();
      return own.leaseOutbox(options);
    },
    async fail(work, failed) {
      if ("timer" in work) await know([work.timer.instance]);
      return own.fail(work, failed);
    },
    async asides(query) {
      const all = [...(await base.asides(query)), ...(await own.asides(query))];
      return all.slice(0, query?.limit ?? 100);
    },
    async retry(key) {
      if (await own.retry(key)) return true;
      if ((await base.asides({ key })).length === 0) return false;
      throw new NastavnikError(
        "unsupported",
        `expected something that was set aside here, met ${key} of the store beneath`,
      );
    },
    async personalData(subjects, reading) {
      await knowPeople(subjects, reading);
      return own.personalData(subjects, reading);
    },
    async personalNotes(subject, reading) {
      await knowPeople([subject], reading);
      return own.personalNotes(subject, reading);
    },
    async forget(subject) {
      await knowPeople([subject]);
      await own.forget(subject);
    },
    close: async () => {},
  };
  levels.set(store, level);
  return store;
}

/** The chain beneath, and the facts of the overlay after it. */
function auditOver(base: Store, seed: Seed, own: Store, knowItems: () => Promise<void>): { readonly audit?: Audit } {
  const { audit } = base;
  if (audit === undefined) return {};
  let head: Promise<string> | undefined;
  return {
    audit: {
      start: () => audit.start(),
      async facts({ after, limit }) {
        const before = after >= seed.firstPosition - 1 ? [] : await audit.facts({ after, limit });
        if (before.length >= limit) return before;
        head ??= headOf(audit);
        return [...before, ...seed.sealed({ after, limit: limit - before.length }, await head)];
      },
      async refs({ after, limit }) {
        const [beneath, here] = [
          await audit.refs({ limit, ...(after && { after }) }),
          await own.audit?.refs({ limit: Infinity, ...(after && { after }) }),
        ];
        return mergedRefs(beneath, here ?? [], limit);
      },
      messages: async (query) => {
        await knowItems();
        return (await own.audit?.messages(query)) ?? [];
      },
    },
  };
}

/** One page of both, of what is the same the latter; `beneath` is one page of so many, `here` is all that there is. */
function mergedRefs<Ref extends InstanceRef>(
  beneath: readonly Ref[],
  here: readonly Ref[],
  limit: number,
): readonly Ref[] {
  const last = beneath.length < limit ? undefined : beneath.at(-1);
  const merged = new Map([...beneath, ...here].map((each) => [refKey(each), each]));
  return [...merged.values()]
    .filter((each) => last === undefined || compareRefs(each, last) <= 0)
    .toSorted(compareRefs)
    .slice(0, limit);
}

/** The last link of a chain. */
async function headOf(audit: Audit): Promise<string> {
  let link = (await audit.start())?.link ?? "";
  for (let after = 0; ;) {
    const page = await audit.facts({ after, limit: 1000 });
    const last = page.at(-1);
    if (last === undefined) return link;
    [after, link] = [last.position, last.link ?? link];
  }
}

/** The groups that instances belong to, each once. */
function groupsOf(instances: readonly Instance[]): readonly { readonly workflow: string; readonly parent: string }[] {
  const found = instances.flatMap(({ workflow, parent }) => (parent === undefined ? [] : [{ workflow, parent }]));
  return [...new Map(found.map((each) => [refKey({ workflow: each.workflow, id: each.parent }), each])).values()];
}

async function takeItems(base: Store, seed: Seed): Promise<void> {
  const lease = Temporal.Duration.from({ seconds: 0 });
  for (const leased of await base.leaseOutbox({ lease, limit: itemLimit })) seed.item(leased);
}
