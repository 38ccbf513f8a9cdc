import { absentInstance, applyFact, type Instance, type InstanceRef, isNastavnikError } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import { Temporal } from "temporal-polyfill";
import type { Audit, ChainStart, SealedFact } from "./audit.ts";
import { chained } from "./chain.ts";
import { type Difference, difference } from "./difference.ts";

const pageSize = 1000;

const nameOf = ({ instance: { workflow, id }, version }: SealedFact["filed"]): string => `${workflow} ${id}/${version}`;

const isMisfiled = ({ filed, fact }: SealedFact): boolean =>
  fact !== undefined &&
  (refKey(fact.instance) !== refKey(filed.instance) ||
    fact.version !== filed.version ||
    Temporal.Instant.compare(fact.at, Temporal.Instant.from(filed.at)) !== 0);

/** Goes along the chain from its beginning, a page at a time, and makes every instance anew from its facts. */
export class ChainWalk {
  readonly #audit: Audit;
  readonly #found: (difference: Difference) => void;
  readonly #met: (fact: SealedFact) => void;
  /** What the facts so far make; `undefined` for an instance that cannot be made of them. */
  readonly instances = new Map<string, Instance | undefined>();
  #start: ChainStart | undefined;
  #hasBegun = false;
  #isPastStart = false;
  #position = 0;
  #name = "";
  #link = "";
  #facts = 0;

  /** @param met - is told of every fact */
  constructor(audit: Audit, found: (difference: Difference) => void, met: (fact: SealedFact) => void) {
    this.#audit = audit;
    this.#found = found;
    this.#met = met;
  }

  get start(): ChainStart | undefined {
    return this.#start;
  }

  get facts(): number {
    return this.#facts;
  }

  get head(): { readonly position: number; readonly link: string } {
    return { position: this.#position, link: this.#link };
  }

  /** Goes as far as there are facts by now; what is stored afterwards can be gone along later. */
  async goOn(): Promise<void> {
    if (!this.#hasBegun) {
      this.#start = await this.#audit.start();
      this.#hasBegun = true;
    }
    for (;;) {
      const page = await this.#audit.facts({ after: this.#position, limit: pageSize });
      for (const sealed of page) this.#take(sealed);
      if (page.length < pageSize) break;
    }
    const { start } = this;
    if (start !== undefined && this.#position <= start.position) this.#endOfFormer(start);
  }

  #take(sealed: SealedFact): void {
    const { position, filed, document, fact, asked, link } = sealed;
    const name = nameOf(filed);
    const where = { instance: filed.instance, position };
    const start = this.#start;
    if (start !== undefined && this.#position <= start.position && position > start.position) this.#endOfFormer(start);
    const expected = chained(this.#link, document, asked);
    if (start === undefined || position > start.position) {
      if (link !== expected) {
        const before = this.#name === "" ? "—" : this.#name;
        this.#found(difference("chain-broken", [`${name} (${position})`, before], where));
      }
      // What follows is judged by what it has been told that it follows.
      this.#link = link ?? expected;
    } else this.#link = expected;
    this.#position = position;
    this.#name = `${name} (${position})`;
    this.#facts++;
    this.#met(sealed);
    if (fact === undefined) this.#found(difference("fact-unreadable", [this.#name], where));
    else if (isMisfiled(sealed))
      this.#found(difference("fact-misfiled", [this.#name, nameOf({ ...filed, ...fact, at: "" })], where));
    this.#apply(sealed);
  }

  /** All facts of before are known: are they those that the chain was begun with? */
  #endOfFormer(start: ChainStart): void {
    if (this.#isPastStart) return;
    this.#isPastStart = true;
    if (this.#link === start.link && this.#facts === start.facts) return;
    this.#found(difference("start-changed", [String(start.position)], { position: start.position }));
    this.#link = start.link;
  }

  #apply({ filed, fact, position }: SealedFact): void {
    const ref: InstanceRef = filed.instance;
    const key = refKey(ref);
    if (this.instances.has(key) && this.instances.get(key) === undefined) return;
    const before = this.instances.get(key) ?? absentInstance(ref);
    if (fact !== undefined && fact.version !== before.version + 1) {
      this.#found(
        difference("history-gap", [`${nameOf(filed)} (${position})`, String(before.version + 1)], {
          instance: ref,
          position,
        }),
      );
      this.instances.set(key, undefined);
      return;
    }
    this.instances.set(key, fact === undefined ? undefined : this.#applied(before, fact));
  }

  #applied(before: Instance, fact: NonNullable<SealedFact["fact"]>): Instance | undefined {
    try {
      return applyFact(before, fact);
    } catch (error) {
      if (isNastavnikError(error, "internal")) return undefined;
      throw error;
    }
  }
}
