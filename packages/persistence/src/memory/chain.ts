import type { SealedFact, StoredFact } from "@nastavnik/engine";
import { chained, digestOf, type OutboxItem } from "@nastavnik/engine";
import { factText } from "../commit/fact-text.ts";

/** The links of facts in memory: made when somebody asks for them, since nobody can change what is frozen here. */
export class Chain {
  readonly #asked = new Map<number, string>();
  readonly #links: string[] = [];

  /** Notes what the fact of that position asked for: messages do not stay. */
  note(position: number, items: readonly OutboxItem[]): void {
    if (items.length > 0) this.#asked.set(position, items.map((item) => digestOf(JSON.stringify(item))).join(""));
  }

  /**
   * @param all - every fact from the first one on, as far as they are wanted
   * @param start - how many of them are passed over
   * @param before - what the first link follows
   */
  seal(all: readonly StoredFact[], start: number, before: string): readonly SealedFact[] {
    const sealed: SealedFact[] = [];
    for (let index = Math.min(start, this.#links.length); index < all.length; index++) {
      const stored = all[index] as StoredFact;
      const { position, ...fact } = stored;
      const document = factText(fact, (instant) => instant.toString());
      const asked = this.#asked.get(position) ?? "";
      const link = (this.#links[index] ??= chained(this.#links[index - 1] ?? before, document, asked));
      const { instance, version, at } = fact;
      const filed = { instance, version, at: at.toString() };
      if (index >= start) sealed.push({ position, filed, document, fact: stored, asked, link });
    }
    return sealed;
  }
}
