import type { Instance, InstanceRef } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { InstanceGroup, Read } from "../store/store.ts";
import { KnownGroup } from "./known-group.ts";
import { Lru } from "./lru.ts";

interface Entry {
  readonly instance: Instance;
  readonly tick: number;
}

const groupKey = (workflow: string, parent: string): string => refKey({ workflow, id: parent });

/**
 * What this process remembers of the store. It may be out of date at any time: every decision made on it is checked by
 * the commit, so that a stale entry costs a second try and never gives a wrong answer.
 */
export class Cache {
  readonly #instances: Lru<Entry>;
  readonly #groups: Lru<KnownGroup>;
  #tick = 0;

  constructor(limit: number) {
    this.#instances = new Lru(limit);
    this.#groups = new Lru(Math.ceil(limit / 100));
  }

  /** Grows with every instance that is put. */
  get tick(): number {
    return this.#tick;
  }

  instance(ref: InstanceRef): Instance | undefined {
    return this.#instances.get(refKey(ref))?.instance;
  }

  /** The instance, if it was put at or before the tick. */
  instanceKnownAt(tick: number, ref: InstanceRef): Instance | undefined {
    const entry = this.#instances.get(refKey(ref));
    return entry === undefined || entry.tick > tick ? undefined : entry.instance;
  }

  put(instance: Instance): void {
    const key = refKey(instance);
    const known = this.#instances.get(key);
    if (known !== undefined && known.instance.version >= instance.version) return;
    this.#instances.set(key, { instance, tick: ++this.#tick });
  }

  group(workflow: string, parent: string): KnownGroup | undefined {
    return this.#groups.get(groupKey(workflow, parent));
  }

  putGroup(workflow: string, parent: string, group: InstanceGroup): KnownGroup {
    const known = new KnownGroup(group);
    this.#groups.set(groupKey(workflow, parent), known);
    return known;
  }

  /** Takes over instances as they were committed. */
  committed(instances: Iterable<Instance>): void {
    for (const instance of instances) {
      this.put(instance);
      if (instance.parent !== undefined) this.group(instance.workflow, instance.parent)?.put(instance);
    }
  }

  /** Takes over what has changed of what was looked at: these instances, and groups, it is not known how. */
  outdated(reads: Iterable<Read>, current: Iterable<Instance>): void {
    for (const read of reads) {
      if ("group" in read) this.group(read.group.workflow, read.group.parent)?.outdate();
    }
    for (const instance of current) this.put(instance);
  }

  /** Forgets what turned out to be out of date, or may be. */
  drop(reads: Iterable<Read>): void {
    for (const read of reads) {
      if ("ref" in read) this.#instances.delete(refKey(read.ref));
      else this.group(read.group.workflow, read.group.parent)?.outdate();
    }
  }
}
