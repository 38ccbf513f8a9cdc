import { haveCommon } from "./reads-and-writes.ts";

/** So often a command is tried before it is taken for one that changes nothing here. */
const patience = 200;

/** So often it is sought what removes a reason. */
const hope = 4;

/**
 * What was found out about commands by trying them, whatever they require: what each changes, and which reasons of a
 * refusal each removes. It holds for the definitions, not for what is stored, so it is kept for all plans.
 */
export class EstablisherTable {
  readonly #writes = new Map<string, Set<string>>();
  readonly #vain = new Map<string, number>();
  readonly #hopeless = new Map<string, number>();
  readonly #establishers = new Map<string, Set<string>>();

  /** Notes what a command of a workflow has changed; `undefined`: it could not be carried out, whatever it requires. */
  learned(command: string, kind: string, writes: ReadonlySet<string> | undefined): void {
    const key = `${command} ${kind}`;
    if (writes === undefined) {
      this.#vain.set(key, (this.#vain.get(key) ?? 0) + 1);
      return;
    }
    const known = this.#writes.get(key) ?? new Set<string>();
    for (const each of writes) known.add(each);
    this.#writes.set(key, known);
  }

  /** Whether a command may change something of this, as far as is known. */
  mayWrite(command: string, kind: string, reads: ReadonlySet<string>): boolean {
    const key = `${command} ${kind}`;
    const writes = this.#writes.get(key);
    if (writes === undefined) return (this.#vain.get(key) ?? 0) < patience;
    return haveCommon(writes, reads);
  }

  /** Whether it is known that a command may change something of this. */
  isKnownToWrite(command: string, kind: string, reads: ReadonlySet<string>): boolean {
    const writes = this.#writes.get(`${command} ${kind}`);
    return writes !== undefined && haveCommon(writes, reads);
  }

  /** Notes that nothing was found to remove a reason. */
  soughtInVain(reason: string): void {
    this.#hopeless.set(reason, (this.#hopeless.get(reason) ?? 0) + 1);
  }

  /** Whether it was so often sought in vain what removes a reason that nobody seeks it any more. */
  isHopeless(reason: string): boolean {
    return !this.#establishers.has(reason) && (this.#hopeless.get(reason) ?? 0) >= hope;
  }

  /** The commands that remove a reason, as `workflow.command`; `undefined` while none is known. */
  establishersOf(reason: string): ReadonlySet<string> | undefined {
    return this.#establishers.get(reason);
  }

  establishes(reason: string, command: string): void {
    this.#establishers.set(reason, (this.#establishers.get(reason) ?? new Set()).add(command));
  }
}
