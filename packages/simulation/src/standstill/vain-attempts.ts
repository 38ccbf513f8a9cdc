import type { JsonObject, Reason, Text } from "@nastavnik/core";
import type { VainAttempt } from "./standstill.ts";

/** Something that was tried, and what became of it. */
export interface Tried {
  readonly workflow: string;
  readonly command: string;
  readonly label: Text;
  readonly payload: JsonObject;
  readonly isDone: boolean;
  readonly reasons: readonly Reason[];
}

interface Entry {
  readonly tried: Tried;
  times: number;
  /** By what is said. */
  readonly reasons: Map<string, Reason>;
}

/** What was tried and refused, as long as the same has not been accepted; orders of different kinds are not the same. */
export class VainAttempts {
  readonly #entries = new Map<string, Entry>();

  add(tried: Tried): void {
    const { workflow, command, payload, isDone, reasons } = tried;
    const { kind = "" } = payload;
    const key = `${workflow} ${command} ${JSON.stringify(kind)}`;
    if (isDone) {
      this.#entries.delete(key);
      return;
    }
    const entry = this.#entries.get(key) ?? { tried, times: 0, reasons: new Map<string, Reason>() };
    entry.times++;
    for (const reason of reasons) {
      const said = `${reason.code} ${reason.text.en}`;
      if (!entry.reasons.has(said)) entry.reasons.set(said, reason);
    }
    this.#entries.set(key, entry);
  }

  clear(): void {
    this.#entries.clear();
  }

  list(of: (tried: Tried) => boolean): readonly VainAttempt[] {
    return [...this.#entries.values()]
      .filter(({ tried }) => of(tried))
      .map(({ tried: { workflow, command, label }, times, reasons }) => ({
        workflow,
        command,
        label,
        times,
        reasons: [...reasons.values()],
      }));
  }
}
