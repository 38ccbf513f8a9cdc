import { type InstanceRef, NastavnikError } from "@nastavnik/core";
import { canonicalJson, refKey } from "@nastavnik/core/internals";
import { readHistory, type Store, type StoredAnswer, type StoredFact } from "@nastavnik/engine";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { SchoolYear } from "../definition/school-year-definition.ts";

/** What earlier, stopped runs of a year have left in the store. */
export interface StoredYear {
  readonly facts: readonly StoredFact[];
  /** Whether no command was ever answered. */
  readonly isEmpty: boolean;
  /** The answer that a command got then. */
  answerTo(on: InstanceRef, commandId: string): StoredAnswer | undefined;
}

/** Names a year by its definition and seed; the founding command is called so. */
export function yearId(definition: SchoolYear, seed: number): string {
  const digest = bytesToHex(sha256(utf8ToBytes(canonicalJson(definition))));
  return `year:${digest.slice(0, 16)}:${seed}`;
}

/**
 * Reads what the store holds of the year.
 *
 * @throws NastavnikError `conflict` when it holds another year
 */
export async function storedYear(store: Store, id: string): Promise<StoredYear> {
  const { facts, commands } = await readHistory(store);
  const founding = facts[0]?.command.id ?? id;
  if (founding !== id) {
    throw new NastavnikError(
      "conflict",
      `the store holds another school year: expected ${id}, met ${founding}; give another store, or the definition and seed that it was begun with`,
    );
  }
  const answers = new Map(
    commands.map(({ instance, commandId, answer }) => [`${refKey(instance)} ${commandId}`, answer]),
  );
  return {
    facts,
    isEmpty: answers.size === 0,
    answerTo: (on, commandId) => answers.get(`${refKey(on)} ${commandId}`),
  };
}
