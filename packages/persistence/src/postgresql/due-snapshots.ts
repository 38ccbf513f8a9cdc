import type { InstanceRef } from "@nastavnik/core";

/** More than so many are forgotten: the store says so again of each at its next commit. */
const most = 10_000;

// NUL is in no identifier, see checkCommit.
const keyOf = ({ workflow, id }: InstanceRef): string => `${workflow}\0${id}`;

/** Instances of which the store has said that the next commit should bring a snapshot. */
export class DueSnapshots {
  readonly #due = new Set<string>();

  note(instance: InstanceRef): void {
    if (this.#due.size >= most) this.#due.clear();
    this.#due.add(keyOf(instance));
  }

  /** Whether it is one of them; afterwards it is no longer. */
  take(instance: InstanceRef): boolean {
    return this.#due.delete(keyOf(instance));
  }
}
