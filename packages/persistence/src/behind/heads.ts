import type { InstanceRef } from "@nastavnik/core";
import type { Commit, Write } from "@nastavnik/engine";
import { firstWrites } from "../commit/first-writes.ts";

/** The heads of what is stored: `[workflow, id, version, parent]` and `[workflow, parent, members, versions]`. */
export interface StoredHeads {
  /** Whether no command was ever answered. */
  readonly isNew: boolean;
  readonly instances: readonly (readonly [string, string, number, string | null])[];
  readonly groups: readonly (readonly [string, string, number, number])[];
}

// NUL is in no identifier, see checkCommit.
const keyOf = (...parts: readonly string[]): string => parts.join("\0");

const ofRef = ({ workflow, id }: InstanceRef): string => keyOf(workflow, id);

const ofCommand = ({ instance: { workflow, id }, commandId }: Commit["command"]): string =>
  keyOf(workflow, id, commandId);

/** By what a commit is checked, of all that is stored and all that is going to be. */
export class Heads {
  readonly #instances = new Map<string, { readonly version: number; readonly parent: string | undefined }>();
  readonly #groups = new Map<string, { readonly members: number; readonly versions: number }>();
  readonly #commands = new Set<string>();
  /** Of outbox items that were ever asked for here. */
  readonly #items = new Set<string>();
  readonly #isNew: boolean;

  constructor({ isNew, instances, groups }: StoredHeads) {
    this.#isNew = isNew;
    for (const [workflow, id, version, parent] of instances) {
      this.#instances.set(keyOf(workflow, id), { version, parent: parent ?? undefined });
    }
    for (const [workflow, parent, members, versions] of groups) {
      this.#groups.set(keyOf(workflow, parent), { members, versions });
    }
  }

  /** Whether a command was answered before; `undefined` where that is not known here. */
  isAnswered(command: Commit["command"]): boolean | undefined {
    return this.#commands.has(ofCommand(command)) || (this.#isNew ? false : undefined);
  }

  /** Whether a commit fits everything that is stored, so that nothing can be said against it. */
  fits({ writes, reads, forgotten = [] }: Commit): boolean {
    return (
      forgotten.length === 0 &&
      firstWrites(writes).every(({ instance, expectedVersion }) => this.#isAt(instance, expectedVersion)) &&
      reads.every((read) =>
        "ref" in read ? this.#isAt(read.ref, read.version) : this.#isGroup(read.group, read.fingerprint),
      ) &&
      this.#keepsParents(writes) &&
      this.#addsItems(writes)
    );
  }

  #keepsParents(writes: readonly Write[]): boolean {
    const parents = new Map<string, string | undefined>();
    return writes.every(({ instance }) => {
      const key = ofRef(instance);
      const { parent } = this.#instances.get(key) ?? instance;
      if (!parents.has(key)) parents.set(key, parent);
      return parents.get(key) === instance.parent;
    });
  }

  #addsItems(writes: readonly Write[]): boolean {
    const items = writes.flatMap(({ outbox }) => outbox.map(({ id }) => id));
    return new Set(items).size === items.length && items.every((id) => !this.#items.has(id));
  }

  /** Takes over what a commit changes. */
  take({ command, writes }: Commit): void {
    this.#commands.add(ofCommand(command));
    for (const { instance, outbox } of writes) {
      const { workflow, parent, version } = instance;
      this.#instances.set(ofRef(instance), { version, parent });
      for (const { id } of outbox) this.#items.add(id);
      if (parent === undefined) continue;
      const key = keyOf(workflow, parent);
      const { members, versions } = this.#groups.get(key) ?? { members: 0, versions: 0 };
      this.#groups.set(key, { members: members + (version === 1 ? 1 : 0), versions: versions + 1 });
    }
  }

  #isAt(ref: InstanceRef, version: number): boolean {
    return (this.#instances.get(ofRef(ref))?.version ?? 0) === version;
  }

  #isGroup({ workflow, parent }: { readonly workflow: string; readonly parent: string }, fingerprint: string): boolean {
    const { members, versions } = this.#groups.get(keyOf(workflow, parent)) ?? { members: 0, versions: 0 };
    return `${members}:${versions}` === fingerprint;
  }
}
