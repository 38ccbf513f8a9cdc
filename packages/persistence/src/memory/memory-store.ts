import {
  applyChanges,
  compareText,
  type Fact,
  NastavnikError,
  type Instance,
  type InstanceRef,
  type JsonObject,
} from "@nastavnik/core";
import {
  type Aside,
  type AsideQuery,
  type Clock,
  type Commit,
  type LeasedItem,
  type PersonalNote,
  type Read,
  type SealedFact,
  type Store,
  type StoredCommand,
  type StoredFact,
  type Write,
  localWakeUp,
} from "@nastavnik/engine";
import { deepFreeze } from "@nastavnik/core/internals";
import { Temporal } from "temporal-polyfill";
import { checkClock } from "../commit/check-clock.ts";
import { checkCommit } from "../commit/check-commit.ts";
import { checkTenant } from "../commit/check-tenant.ts";
import { firstWrites } from "../commit/first-writes.ts";
import { unknownReader } from "../commit/unknown-reader.ts";
import { Chain } from "./chain.ts";
import { compareRefs } from "./compare-refs.ts";
import { frozenJson } from "./frozen-json.ts";
import { History } from "./history.ts";
import { Outbox } from "./outbox.ts";
import { partitionPoint } from "./partition-point.ts";
import { People } from "./people.ts";
import { TimerQueue } from "./timer-queue.ts";

/** Options of {@link memoryStore}. */
export interface MemoryStoreOptions {
  /** Tenant that everything in the store belongs to. */
  readonly tenant: string;
  /** By which leases and back-off run; the machine's unless given. A simulation gives its own. */
  readonly clock?: Clock;
}

interface Group {
  ids: string[];
  /** Whether they are in code point order: they are put in it when somebody asks for them. */
  isSorted: boolean;
  versions: number;
}

type PositionedCommand = StoredCommand & { readonly position: number };

const noGroup: Group = { ids: [], isSorted: true, versions: 0 };

// NUL is in no identifier, see checkCommit.
const keyOf = (first: string, second: string): string => `${first}\0${second}`;

const commandKey = ({ workflow, id }: InstanceRef, commandId: string): string => `${workflow}\0${id}\0${commandId}`;

/** A fact as it is kept: instants are no JSON, but cannot be changed either. */
function frozenFact(fact: Fact, position: number): StoredFact {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fact)) {
    if (value === undefined) continue;
    if (key === "at" || key === "due") kept[key] = value;
    else kept[key] = key === "timers" ? frozenTimers(value as NonNullable<Fact["timers"]>) : frozenJson<unknown>(value);
  }
  kept["position"] = position;
  return Object.freeze(kept) as unknown as StoredFact;
}

function frozenTimers({ set, cancel }: NonNullable<Fact["timers"]>): NonNullable<Fact["timers"]> {
  return Object.freeze({
    set: Object.freeze(set.map(({ id, dueAt }) => Object.freeze({ id, dueAt }))),
    cancel: Object.freeze([...cancel]),
  });
}

/** What is put into a store in memory without a commit: what another store holds. */
export interface Seed {
  /** Whether it is known of an instance as a whole what there is: the instant of its last fact and its timers too. */
  isKnown(ref: InstanceRef): boolean;
  /** @param instance - as `load` gives it; `undefined` for one that does not exist */
  instance(ref: InstanceRef, instance: Instance | undefined): void;
  isGroupKnown(workflow: string, parent: string): boolean;
  /** @param members - as `loadGroup` gives them */
  group(workflow: string, parent: string, members: readonly Instance[]): void;
  isPersonKnown(subject: string): boolean;
  person(subject: string, data: JsonObject | undefined, notes: readonly PersonalNote[]): void;
  item(leased: LeasedItem): void;
  /** The first position of the facts and commands of its own. */
  readonly firstPosition: number;
  /**
   * Facts of its own with their links.
   *
   * @param before - the link that the first of them follows
   */
  sealed(query: { readonly after: number; readonly limit: number }, before: string): readonly SealedFact[];
}

/**
 * A store that lives as long as the process: for tests, simulations and trials. It answers as the SQL stores do. What it
 * returns is frozen. Personal data are held in clear and dropped when a person is forgotten; `close` does nothing.
 */
export function memoryStore(options: MemoryStoreOptions): Store {
  return seededStore(options, 1).store;
}

/** A {@link memoryStore} that can be given what another store holds; its own positions begin at `firstPosition`. */
export function seededStore(
  { tenant, clock }: MemoryStoreOptions,
  firstPosition: number,
): { readonly store: Store; readonly seed: Seed } {
  checkTenant(tenant);
  const instances = new Map<string, Instance>();
  /** When the last fact of each was recorded. */
  const recorded = new Map<string, Temporal.Instant>();
  const groups = new Map<string, Group>();
  const facts = new History<StoredFact>(firstPosition);
  const chain = new Chain();
  const commands = new History<PositionedCommand>(firstPosition);
  const answered = new Map<string, PositionedCommand>();
  const timers = new TimerQueue();
  const outbox = new Outbox();
  const people = new People();
  const definitions = new Map<string, string>();
  const holders = new Map<string, { readonly holder: string; readonly until: bigint }>();

  const nowInMilliseconds = (): number => clock?.now().epochMilliseconds ?? Date.now();
  const now = (): bigint => clock?.now().epochNanoseconds ?? BigInt(Date.now()) * 1_000_000n;
  const instanceOf = (ref: InstanceRef): Instance | undefined => instances.get(keyOf(ref.workflow, ref.id));
  const groupOf = (workflow: string, parent: string): Group => groups.get(keyOf(workflow, parent)) ?? noGroup;
  const fingerprintOf = (group: Group): string => `${group.ids.length}:${group.versions}`;

  const isStale = (read: Read): boolean =>
    "ref" in read
      ? (instanceOf(read.ref)?.version ?? 0) !== read.version
      : fingerprintOf(groupOf(read.group.workflow, read.group.parent)) !== read.fingerprint;

  /** What is not as the commit expects it, as it is. */
  function currentOf({ writes, reads }: Commit): readonly Instance[] {
    const expected = [
      ...firstWrites(writes).map(({ instance: ref, expectedVersion: version }) => ({ ref, version })),
      ...reads.filter((read) => "ref" in read),
    ];
    return expected.flatMap(({ ref, version }) => {
      const instance = load(ref);
      return instance === undefined || instance.version === version ? [] : [instance];
    });
  }

  function checkParents(writes: readonly Write[]): void {
    const [only] = writes;
    if (writes.length === 1 && only !== undefined && instanceOf(only.instance) === undefined) return;
    const parents = new Map<string, string | undefined>();
    for (const { instance } of writes) {
      const key = keyOf(instance.workflow, instance.id);
      const earlier = parents.has(key) ? parents.get(key) : (instances.get(key) ?? instance).parent;
      if (earlier !== instance.parent) {
        throw new NastavnikError(
          "internal",
          `${instance.workflow} ${instance.id}: the parent of an instance never changes`,
        );
      }
      parents.set(key, instance.parent);
    }
  }

  /** With what a group does not tell: the instant of its last fact, and the timers that wait. */
  function load(ref: InstanceRef): Instance | undefined {
    const instance = instanceOf(ref);
    const at = recorded.get(keyOf(ref.workflow, ref.id));
    if (instance === undefined || at === undefined) return undefined;
    const waiting = timers.of(ref);
    return Object.freeze({ ...instance, at, ...(waiting.length === 0 ? undefined : { timers: waiting }) });
  }

  /** Takes over what a fact has changed, and shares the rest with the instance before. */
  function put({ instance: { at: _at, timers: _timers, ...instance } }: Write, fact: StoredFact): void {
    const key = keyOf(instance.workflow, instance.id);
    const before = instances.get(key);
    const isNew = before === undefined;
    const context = applyChanges(before?.context ?? {}, fact.changes);
    instances.set(key, deepFreeze({ ...instance, value: fact.to, context }));
    recorded.set(key, fact.at);
    if (instance.parent === undefined) return;
    const groupKey = keyOf(instance.workflow, instance.parent);
    const group = groups.get(groupKey) ?? { ids: [], isSorted: true, versions: 0 };
    groups.set(groupKey, group);
    group.versions++;
    if (isNew) {
      group.ids.push(instance.id);
      group.isSorted = false;
    }
  }

  function sorted(group: Group): Group {
    if (!group.isSorted) {
      group.ids = group.ids.toSorted(compareText);
      group.isSorted = true;
    }
    return group;
  }

  function apply(commit: Commit): void {
    const { command, writes, personalData, forgotten = [], firedTimer, settledItem } = commit;
    const stored = Object.freeze({ ...frozenJson(command), at: command.at, position: commands.nextPosition });
    commands.add(stored);
    answered.set(commandKey(command.instance, command.commandId), stored);
    if (firedTimer !== undefined) timers.cancel(firedTimer.instance, firedTimer.id);
    if (settledItem !== undefined) outbox.settle(settledItem);
    for (const write of writes) {
      const fact = frozenFact(write.fact, facts.nextPosition);
      put(write, fact);
      facts.add(fact);
      chain.note(fact.position, write.outbox);
      for (const id of write.timers.cancel) timers.cancel(write.instance, id);
      for (const timer of write.timers.set) timers.set(write.instance, timer);
      for (const item of write.outbox) outbox.add(item, write.instance, write.fact.at);
    }
    for (const record of personalData) people.put(record);
    for (const subject of forgotten) people.forget(subject);
  }

  const absent = new Set<string>();
  const wholeGroups = new Set<string>();
  const knownPeople = new Set<string>();
  const seed: Seed = {
    firstPosition,
    isKnown({ workflow, id }) {
      const key = keyOf(workflow, id);
      return recorded.has(key) || absent.has(key);
    },
    instance({ workflow, id }, instance) {
      const key = keyOf(workflow, id);
      if (instance?.at === undefined) {
        absent.add(key);
        return;
      }
      const { at, timers: waiting = [], ...rest } = instance;
      instances.set(key, deepFreeze(rest));
      recorded.set(key, at);
      for (const timer of waiting) timers.set(rest, timer);
    },
    isGroupKnown: (workflow, parent) => wholeGroups.has(keyOf(workflow, parent)),
    group(workflow, parent, members) {
      const key = keyOf(workflow, parent);
      wholeGroups.add(key);
      for (const { at: _at, timers: _timers, ...member } of members) {
        const own = keyOf(workflow, member.id);
        if (!instances.has(own)) instances.set(own, deepFreeze(member));
      }
      const ids = members.map(({ id }) => id);
      const versions = members.reduce((sum, { version }) => sum + version, 0);
      groups.set(key, { ids, isSorted: true, versions });
    },
    isPersonKnown: (subject) => knownPeople.has(subject),
    person(subject, data, notes) {
      knownPeople.add(subject);
      if (data !== undefined) people.put({ subject, data });
      for (const { note, data: noted } of notes) people.put({ subject, data: noted, note });
    },
    item: ({ item, source, at }) => outbox.add(item, source, at),
    sealed({ after, limit }, before) {
      const start = Math.max(0, after - firstPosition + 1);
      const count = Math.min(start + limit, facts.nextPosition - firstPosition);
      return chain.seal(facts.read({ limit: count }), start, before);
    },
  };

  let listed: readonly InstanceRef[] = [];
  /** All that there are, in their order; they only ever become more. */
  function inOrder(): readonly InstanceRef[] {
    if (listed.length !== instances.size) listed = [...instances.values()].toSorted(compareRefs);
    return listed;
  }

  const store: Store = {
    tenant,
    load: async (refs) => refs.map(load),
    loadGroup: async (workflow, parent) => {
      const group = sorted(groupOf(workflow, parent));
      return {
        instances: group.ids.map((id) => instances.get(keyOf(workflow, id)) as Instance),
        fingerprint: fingerprintOf(group),
        position: facts.nextPosition - 1,
      };
    },
    groupChanges: async (workflow, parent, after) => {
      // What has happened in the other store is not known one by one.
      if (after < firstPosition - 1) return undefined;
      const since = facts.read({ after, limit: 1001 });
      if (since.length > 1000) return undefined;
      const changed = new Set(
        since.filter((fact) => fact.instance.workflow === workflow).map(({ instance: { id } }) => id),
      );
      return {
        instances: [...changed]
          .map((id) => instances.get(keyOf(workflow, id)) as Instance)
          .filter((instance) => instance.parent === parent),
        position: since.at(-1)?.position ?? after,
      };
    },
    answerTo: async (instance, commandId) => answered.get(commandKey(instance, commandId))?.answer,
    commit: async (commit) => {
      checkCommit(commit);
      const earlier = answered.get(commandKey(commit.command.instance, commit.command.commandId));
      if (earlier !== undefined) return { result: "duplicate", answer: earlier.answer };
      const stale =
        firstWrites(commit.writes).some(({ instance, expectedVersion }) =>
          isStale({ ref: instance, version: expectedVersion }),
        ) || commit.reads.some(isStale);
      if (stale) return { result: "conflict", current: currentOf(commit) };
      checkClock(commit, nowInMilliseconds());
      checkParents(commit.writes);
      outbox.check(commit.writes.flatMap((write) => write.outbox));
      apply(commit);
      return { result: "committed" };
    },
    facts: async (query = {}) => facts.read(query),
    commands: async (query = {}) => commands.read(query),
    nextTimer: async () => timers.next(now()),
    dueTimers: async (until, limit) => timers.due(until, limit, now()),
    leaseOutbox: async (options) => outbox.lease(options, now()),
    settleOutbox: async (items) => outbox.settleHeld(items),
    prolong: async (items, lease) => outbox.prolong(items, lease, now()),
    giveBack: async (items) => outbox.giveBack(items),
    fail: async (work, failed) =>
      "item" in work
        ? outbox.fail(work.item, failed, now())
        : timers.fail(work.timer.instance, work.timer.id, failed, now()),
    asides: async (query) => asidesOf([...outbox.asides(), ...timers.asides()], query),
    retry: async (key) => outbox.retry(key) || timers.retry(key),
    personalData: async (subjects, reading = unknownReader) => people.read(subjects, reading, now()),
    personalNotes: async (subject, reading = unknownReader) => people.notesOf(subject, reading, now()),
    personalReads: async (query) => people.reads(query),
    forget: async (subject) => {
      people.forget(subject);
    },
    async pinDefinitions(given) {
      return given.map(({ workflow, version, hash }) => {
        const key = keyOf(workflow, String(version));
        const known = definitions.get(key) ?? hash;
        definitions.set(key, known);
        return known;
      });
    },
    async instances({ workflow, after, limit = 1000 } = {}) {
      const all = workflow === undefined ? inOrder() : inOrder().filter((ref) => ref.workflow === workflow);
      const start = behindRef(all, after);
      const found: Instance[] = [];
      for (let index = start; index < all.length && found.length < limit; index++) {
        const instance = load(all[index] as InstanceRef);
        if (instance !== undefined) found.push(instance);
      }
      return found;
    },
    audit: {
      start: async () => undefined,
      facts: async (query) => seed.sealed(query, ""),
      async refs({ after, limit }) {
        const start = behindRef(inOrder(), after);
        return inOrder()
          .slice(start, start + limit)
          .map(({ workflow, id }) => ({ workflow, id }));
      },
      messages: async (query) => outbox.sealed(query),
    },
    hold: async (work, holder, lease) => {
      const held = holders.get(work);
      if (held !== undefined && held.holder !== holder && held.until > now()) return false;
      const until = Temporal.Instant.fromEpochNanoseconds(now()).add(lease).epochNanoseconds;
      holders.set(work, { holder, until });
      return true;
    },
    release: async (work, holder) => {
      if (holders.get(work)?.holder === holder) holders.delete(work);
    },
    wakeUp: localWakeUp(),
    close: async () => {},
  };
  return { store, seed };
}

/** The place of the first one that comes after. */
const behindRef = (all: readonly InstanceRef[], after: InstanceRef | undefined): number =>
  after === undefined ? 0 : partitionPoint(all, (ref) => compareRefs(ref, after) <= 0);

function compareAsides(a: Pick<Aside, "since" | "key">, b: Pick<Aside, "since" | "key">): number {
  return Temporal.Instant.compare(a.since, b.since) || compareText(a.key, b.key);
}

function asidesOf(all: readonly Aside[], { key, after, limit = 100 }: AsideQuery = {}): readonly Aside[] {
  return all
    .filter((aside) => key === undefined || aside.key === key)
    .filter((aside) => after === undefined || compareAsides(aside, after) > 0)
    .toSorted(compareAsides)
    .slice(0, limit);
}
