import type { Commit } from "@nastavnik/engine";

/** What a commit looks at and changes, by names. */
export interface Touched {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** Groups of which a member is added or changed. Several may do that at once, as long as nobody looks at the group. */
  readonly groups: readonly string[];
}

export function touchedBy(commit: Commit): Touched {
  const { command, writes, reads, personalData, forgotten = [], firedTimer, settledItem } = commit;
  const instance = ({ workflow, id }: { readonly workflow: string; readonly id: string }) => `i\0${workflow}\0${id}`;
  const group = (workflow: string, parent: string) => `g\0${workflow}\0${parent}`;
  return {
    reads: reads.map((read) => ("ref" in read ? instance(read.ref) : group(read.group.workflow, read.group.parent))),
    writes: [
      `c\0${command.instance.workflow}\0${command.instance.id}\0${command.commandId}`,
      ...writes.map((write) => instance(write.instance)),
      ...(firedTimer === undefined ? [] : [instance(firedTimer.instance)]),
      ...writes.flatMap(({ outbox }) => outbox.map(({ id }) => `o\0${id}`)),
      ...(settledItem === undefined ? [] : [`o\0${settledItem}`]),
      ...personalData.map(({ subject }) => `p\0${subject}`),
      ...forgotten.map((subject) => `p\0${subject}`),
    ],
    groups: writes.flatMap(({ instance: { workflow, parent } }) =>
      parent === undefined ? [] : [group(workflow, parent)],
    ),
  };
}

/** What several commits touch together. */
export class TouchedTogether {
  readonly #reads = new Set<string>();
  readonly #writes = new Set<string>();
  readonly #groups = new Set<string>();

  /** Whether one more commit neither looks at what these change, nor changes what they look at or change. */
  isFreeOf({ reads, writes, groups }: Touched): boolean {
    return (
      reads.every((name) => !this.#writes.has(name) && !this.#groups.has(name)) &&
      writes.every((name) => !this.#writes.has(name) && !this.#reads.has(name)) &&
      groups.every((name) => !this.#reads.has(name))
    );
  }

  add({ reads, writes, groups }: Touched): void {
    for (const name of reads) this.#reads.add(name);
    for (const name of writes) this.#writes.add(name);
    for (const name of groups) this.#groups.add(name);
  }
}
