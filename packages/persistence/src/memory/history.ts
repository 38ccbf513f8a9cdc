import type { InstanceRef } from "@nastavnik/core";
import type { HistoryQuery } from "@nastavnik/engine";
import { partitionPoint } from "./partition-point.ts";

interface Positioned {
  readonly instance: InstanceRef;
  readonly position: number;
}

/** What was stored in the order of its positions, as a whole and per instance. */
export class History<T extends Positioned> {
  readonly #first: number;
  readonly #all: T[] = [];
  readonly #byInstance = new Map<string, T[]>();

  /** @param first - the position of the first entry */
  constructor(first: number) {
    this.#first = first;
  }

  get nextPosition(): number {
    return this.#all.length + this.#first;
  }

  add(entry: T): void {
    this.#all.push(entry);
    const key = `${entry.instance.workflow}\0${entry.instance.id}`;
    const own = this.#byInstance.get(key);
    if (own === undefined) this.#byInstance.set(key, [entry]);
    else own.push(entry);
  }

  read({ instance, after = 0, limit = 1000 }: HistoryQuery): readonly T[] {
    const entries =
      instance === undefined ? this.#all : (this.#byInstance.get(`${instance.workflow}\0${instance.id}`) ?? []);
    const start = partitionPoint(entries, ({ position }) => position <= after);
    return entries.slice(start, start + limit);
  }
}
