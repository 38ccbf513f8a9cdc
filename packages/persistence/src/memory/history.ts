import type { InstanceRef } from "@nastavnik/core";
import type { HistoryQuery } from "@nastavnik/engine";
import { partitionPoint } from "./partition-point.ts";

interface Positioned {
  readonly instance: InstanceRef;
  readonly position: number;
}

/** What was stored in the order of its positions, as a whole and per instance. */
export class History<T extends Positioned> {
  readonly #all: T[] = [];
  readonly #byInstance = new Map<string, T[]>();

  get nextPosition(): number {
    return this.#all.length + 1;
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
