import { compareText, type Instance } from "@nastavnik/core";
import type { GroupChanges, InstanceGroup } from "../store/store.ts";

/**
 * A group as it was stored, kept up to date with the commits of this process. It never runs ahead of the store: its
 * members are some of those stored, in versions that were stored; so an equal fingerprint means an equal group.
 */
export class KnownGroup {
  #instances: readonly Instance[];
  #versions: number;
  #position: number;
  #isStale = false;

  constructor(group: InstanceGroup) {
    this.#instances = group.instances;
    this.#versions = group.instances.reduce((sum, { version }) => sum + version, 0);
    this.#position = group.position;
  }

  /** Up to which position of history nothing is missing. */
  get position(): number {
    return this.#position;
  }

  /** Whether members may have been changed by others. */
  get isStale(): boolean {
    return this.#isStale;
  }

  /** Takes notice that others have changed members, or may have. */
  outdate(): void {
    this.#isStale = true;
  }

  /** Takes over what was changed since its position. */
  catchUp({ instances, position }: GroupChanges): void {
    for (const instance of instances) this.put(instance);
    this.#position = Math.max(this.#position, position);
    this.#isStale = false;
  }

  get fingerprint(): string {
    return `${this.#instances.length}:${this.#versions}`;
  }

  /** In the order of their identifiers. */
  get instances(): readonly Instance[] {
    return this.#instances;
  }

  /** Takes over a member as it was committed. */
  put(instance: Instance): void {
    const place = placeOf(instance.id, this.#instances);
    const present = this.#instances[place];
    const known = present?.id === instance.id ? present.version : 0;
    if (instance.version <= known) return;
    this.#versions += instance.version - known;
    this.#instances = withInstance(this.#instances, instance);
  }
}

function placeOf(id: string, instances: readonly Instance[]): number {
  let low = 0;
  let high = instances.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareText((instances[middle] as Instance).id, id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The instances, in the order of their identifiers, with one more, or with one of them replaced. */
export function withInstance(instances: readonly Instance[], instance: Instance): readonly Instance[] {
  const place = placeOf(instance.id, instances);
  return instances.toSpliced(place, instances[place]?.id === instance.id ? 1 : 0, instance);
}
