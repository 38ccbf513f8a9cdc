import {
  absentInstance,
  type GroupRelation,
  type Instance,
  type InstanceRef,
  type JsonObject,
  mergedPersonalData,
  type PersonalRecord,
  type Related,
  type Relation,
} from "@nastavnik/core";
import { canonicalJson, refKey } from "@nastavnik/core/internals";
import type { Temporal } from "temporal-polyfill";
import type { PersonalReading } from "../store/personal-read.ts";
import type { Read, Store } from "../store/store.ts";
import type { Cache } from "./cache.ts";
import { type KnownGroup, withInstance } from "./known-group.ts";
import { type Compute, isComputed, type Computed } from "./compute.ts";

type Relations = Readonly<Record<string, Relation>>;

const nothingOwn: ReadonlyMap<string, JsonObject> = new Map();

const isGroup = (relation: Relation): relation is GroupRelation => "parent" in relation && !("id" in relation);

const groupKey = ({ workflow, parent }: GroupRelation): string => refKey({ workflow, id: parent });

/** One of each key. */
const distinct = <Each>(all: readonly Each[], key: (each: Each) => string): readonly Each[] =>
  all.length < 2 ? all : [...new Map(all.map((each) => [key(each), each])).values()];

/** Relations whose identifier is not known yet, because the command or the instance does not name it, are left out. */
function isComplete(relation: Relation): boolean {
  for (const part of Object.values(relation) as readonly unknown[]) if (part === undefined) return false;
  return true;
}

/** The options of {@link Knowledge}. */
export interface KnowledgeOptions {
  readonly store: Store;
  readonly cache: Cache;
  readonly compute: Compute;
  /** Personal data that come with the command: they are seen before they are stored. */
  readonly personalData?: readonly PersonalRecord[] | undefined;
  /** Who looks at personal data, and what for. */
  readonly reading: PersonalReading;
  /** Whether the store is asked even for what is remembered. */
  readonly isFresh?: boolean;
}

/**
 * What one decision knows: the store as far as it was looked at, with what the decision has changed so far on top. It
 * notes all that was looked at, for the commit to check.
 */
export class Knowledge {
  readonly #store: Store;
  readonly #cache: Cache;
  readonly #compute: Compute;
  readonly #isFresh: boolean;
  readonly #reading: PersonalReading;
  readonly #own: ReadonlyMap<string, JsonObject>;
  /** As they are stored, by their key; `undefined` for an instance that does not exist. */
  readonly #stored = new Map<string, Instance | undefined>();
  readonly #changed = new Map<string, Instance>();
  // Made when something is put in: most decisions look at none of these.
  #groups: Map<string, readonly Instance[]> | undefined;
  #people: Map<string, JsonObject | undefined> | undefined;
  #computed: Map<string, Promise<Related>> | undefined;
  readonly #reads = new Map<string, Read>();

  constructor({ store, cache, compute, reading, personalData = [], isFresh = false }: KnowledgeOptions) {
    this.#store = store;
    this.#reading = reading;
    this.#cache = cache;
    this.#compute = compute;
    this.#isFresh = isFresh;
    this.#own =
      personalData.length === 0
        ? nothingOwn
        : new Map(personalData.filter(({ note }) => note === undefined).map(({ subject, data }) => [subject, data]));
  }

  /** Everything that was looked at, as it was stored then. */
  get reads(): readonly Read[] {
    return [...this.#reads.values()];
  }

  /** The instances that the decision has changed, as they are now. */
  get changed(): readonly Instance[] {
    return [...this.#changed.values()];
  }

  /** An instance as the decision has changed it; `undefined` if it has not. */
  changedInstance(ref: InstanceRef): Instance | undefined {
    return this.#changed.get(refKey(ref));
  }

  /** Takes an instance, as it is stored, without asking the store; `undefined`: it does not exist. */
  assume(ref: InstanceRef, instance: Instance | undefined): void {
    const { workflow, id } = ref;
    this.#stored.set(refKey(ref), instance);
    this.#reads.set(refKey(ref), { ref: { workflow, id }, version: instance?.version ?? 0 });
  }

  /** An instance as it would be if the decision so far were committed; absent ones are of version 0. */
  async instance(ref: InstanceRef): Promise<Instance> {
    if (!this.#isKnown(ref)) await this.#load([ref]);
    return this.#present(ref) ?? absentInstance(ref);
  }

  /** Whether the instance can be answered without asking the store. */
  isAtHand(ref: InstanceRef): boolean {
    return this.#isKnown(ref);
  }

  /** Notes that an instance was changed by the decision. */
  change(instance: Instance): void {
    this.#changed.set(refKey(instance), instance);
  }

  /** Loads everything that the relations name, in as few requests as possible. */
  async prefetch(relations: readonly Relations[]): Promise<void> {
    const refs: InstanceRef[] = [];
    const groups: GroupRelation[] = [];
    const people: string[] = [];
    for (const each of relations) {
      for (const relation of Object.values(each)) {
        if (!isComplete(relation) || isComputed(relation)) continue;
        if ("personalDataOf" in relation) {
          if (this.#people?.has(relation.personalDataOf) !== true) people.push(relation.personalDataOf);
        } else if (isGroup(relation)) {
          if (this.#groups?.has(groupKey(relation)) !== true) groups.push(relation);
        } else if (!this.#isKnown(relation)) refs.push(relation);
      }
    }
    // Mostly everything is at hand.
    if (refs.length + groups.length + people.length === 0) return;
    await Promise.all([
      refs.length === 0 ? undefined : this.#load(distinct(refs, refKey)),
      people.length === 0 ? undefined : this.#loadPeople([...new Set(people)]),
      ...distinct(groups, groupKey).map(({ workflow, parent }) => this.#loadGroup(workflow, parent)),
    ]);
  }

  /** What a command's relations find; what is computed is as of the instant. */
  async related(relations: Relations, at: Temporal.Instant): Promise<Readonly<Record<string, Related>>> {
    await this.prefetch([relations]);
    const found: [string, Related][] = [];
    for (const [name, relation] of Object.entries(relations)) {
      if (!isComplete(relation)) continue;
      found.push([name, isComputed(relation) ? await this.#answer(relation, at) : this.#find(relation)]);
    }
    return Object.fromEntries(found);
  }

  /** Records as they are to be stored: what they tell of somebody laid over what is stored of that person. */
  async whole(records: readonly PersonalRecord[]): Promise<readonly PersonalRecord[]> {
    const people = records.flatMap(({ subject, note }) => (note === undefined ? [subject] : []));
    const unknown = people.filter((subject) => this.#people?.has(subject) !== true);
    if (unknown.length > 0) await this.#loadPeople(unknown);
    return records.map((record) =>
      record.note === undefined
        ? { ...record, data: mergedPersonalData(this.#people?.get(record.subject), record.data) }
        : record,
    );
  }

  #answer(relation: Computed, at: Temporal.Instant): Promise<Related> {
    const key = `${canonicalJson(relation)} ${at.toString()}`;
    let answer = this.#computed?.get(key);
    if (answer === undefined) (this.#computed ??= new Map()).set(key, (answer = this.#compute(relation, at)));
    return answer;
  }

  /** All instances of a workflow with one parent, as they would be if the decision so far were committed. */
  async group({ workflow, parent }: GroupRelation): Promise<readonly Instance[]> {
    await this.#loadGroup(workflow, parent);
    return this.#membersOf(workflow, parent);
  }

  #find(relation: Exclude<Relation, Computed>): Related {
    if ("personalDataOf" in relation) {
      const personalData = this.#people?.get(relation.personalDataOf);
      const stored = personalData === undefined ? undefined : { personalData };
      const brought = this.#own.get(relation.personalDataOf);
      if (brought === undefined) return stored;
      return { personalData: mergedPersonalData(personalData, brought), replaces: stored ?? {} };
    }
    if (!isGroup(relation)) return this.#present(relation);
    return this.#membersOf(relation.workflow, relation.parent);
  }

  #membersOf(workflow: string, parent: string): readonly Instance[] {
    let instances = this.#groups?.get(groupKey({ workflow, parent })) ?? [];
    for (const instance of this.#changed.values()) {
      if (instance.workflow === workflow && instance.parent === parent) instances = withInstance(instances, instance);
    }
    return instances;
  }

  #isKnown(ref: InstanceRef): boolean {
    const key = refKey(ref);
    if (this.#stored.has(key)) return true;
    const cached = this.#isFresh ? undefined : this.#cache.instance(ref);
    if (cached === undefined) return false;
    this.assume(ref, cached);
    return true;
  }

  #present(ref: InstanceRef): Instance | undefined {
    const key = refKey(ref);
    return this.#changed.get(key) ?? this.#stored.get(key);
  }

  async #load(refs: readonly InstanceRef[]): Promise<void> {
    const loaded = await this.#store.load(refs);
    for (const [index, ref] of refs.entries()) {
      const instance = loaded[index];
      this.assume(ref, instance);
      if (instance !== undefined) this.#cache.put(instance);
    }
  }

  async #loadPeople(subjects: readonly string[]): Promise<void> {
    const found = await this.#store.personalData(subjects, this.#reading);
    this.#people ??= new Map();
    for (const subject of subjects) this.#people.set(subject, found.get(subject));
  }

  async #loadGroup(workflow: string, parent: string): Promise<void> {
    const key = groupKey({ workflow, parent });
    if (this.#groups?.has(key) === true) return;
    const group = await this.#groupNow(workflow, parent);
    (this.#groups ??= new Map()).set(key, group.instances);
    this.#reads.set(`\0${key}`, { group: { workflow, parent }, fingerprint: group.fingerprint });
  }

  async #groupNow(workflow: string, parent: string): Promise<KnownGroup> {
    const known = this.#cache.group(workflow, parent);
    if (known !== undefined && !known.isStale && !this.#isFresh) return known;
    // What somebody else has changed is seldom much, and the group may be large.
    const changes = known && (await this.#store.groupChanges(workflow, parent, known.position));
    if (known === undefined || changes === undefined) {
      return this.#cache.putGroup(workflow, parent, await this.#store.loadGroup(workflow, parent));
    }
    known.catchUp(changes);
    return known;
  }
}
