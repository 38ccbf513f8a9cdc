import { compareText, type JsonObject, type PersonalRecord } from "@nastavnik/core";
import type { PersonalNote, PersonalRead, PersonalReading, PersonalReadQuery } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { frozenJson } from "./frozen-json.ts";

/** Personal data, the notes beside them, and who has read them. */
export class People {
  readonly #data = new Map<string, JsonObject>();
  readonly #notes = new Map<string, Map<string, JsonObject>>();
  readonly #reads: PersonalRead[] = [];

  put({ subject, data, note }: PersonalRecord): void {
    if (note === undefined) {
      this.#data.set(subject, frozenJson(data));
      return;
    }
    const notes = this.#notes.get(subject) ?? new Map<string, JsonObject>();
    this.#notes.set(subject, notes.set(note, frozenJson(data)));
  }

  forget(subject: string): void {
    this.#data.delete(subject);
    this.#notes.delete(subject);
  }

  read(subjects: readonly string[], reading: PersonalReading, now: bigint): ReadonlyMap<string, JsonObject> {
    const found = new Map<string, JsonObject>();
    for (const subject of subjects) {
      const data = this.#data.get(subject);
      if (data === undefined || found.has(subject)) continue;
      found.set(subject, data);
      this.#note(subject, reading, now);
    }
    return found;
  }

  notesOf(subject: string, reading: PersonalReading, now: bigint): readonly PersonalNote[] {
    const notes = this.#notes.get(subject);
    if (notes === undefined) return [];
    this.#note(subject, reading, now);
    return [...notes]
      .map(([note, data]) => Object.freeze({ note, data }))
      .toSorted((a, b) => compareText(a.note, b.note));
  }

  reads({ subject, after = 0, limit = 1000 }: PersonalReadQuery = {}): readonly PersonalRead[] {
    return this.#reads
      .slice(after)
      .filter((read) => subject === undefined || read.subject === subject)
      .slice(0, limit);
  }

  #note(subject: string, reading: PersonalReading, now: bigint): void {
    const at = Temporal.Instant.fromEpochNanoseconds(now);
    this.#reads.push({ ...reading, subject, at, position: this.#reads.length + 1 });
  }
}
