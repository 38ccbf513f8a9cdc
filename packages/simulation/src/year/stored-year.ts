import { type InstanceRef, NastavnikError, type Text } from "@nastavnik/core";
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

/** What is said of a store in which another year was begun: by another seed, or by a file that has changed since. */
function anotherYear(id: string, founding: string): Text {
  const [, , seed] = id.split(":");
  const [kind, , begun] = founding.split(":");
  if (kind !== "year") {
    return {
      ru: "ожидается хранилище учебного года или новая папка; в этом хранилище — что-то другое",
      en: "the store holds another school year, or something else: expected one that this command has begun, or a new folder",
    };
  }
  if (seed !== begun) {
    return {
      ru: `в хранилище другой учебный год: начат с зерном ${begun}, указано ${seed}; укажите то же зерно или другую папку`,
      en: `the store holds another school year: it was begun with the seed ${begun}, met ${seed}; give that seed, or another folder`,
    };
  }
  return {
    ru: "в хранилище другой учебный год: с тех пор изменился файл года или положение, на которое он ссылается; верните их, как были, или укажите другую папку",
    en: "the store holds another school year: the file of the year, or the regulation that it names, has changed since; put them back, or give another folder",
  };
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
    const text = anotherYear(id, founding);
    throw new NastavnikError("conflict", text.en, { text });
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
