import type { Instance, JsonObject } from "@nastavnik/core";
import { canonicalJson } from "@nastavnik/core/internals";
import { Temporal } from "temporal-polyfill";
import { instrumented, type AskedGuard, type Instrumented } from "../kernel/instrument.ts";
import type { Prepared, PreparedMove } from "../model/prepare.ts";
import { Interning } from "./interning.ts";
import { Slot } from "./slot.ts";

/** A move that leads from one state to another. */
export type Moved =
  | { readonly kind: "command"; readonly move: PreparedMove }
  | { readonly kind: "timer"; readonly slot: number; readonly event: string }
  | { readonly kind: "day"; readonly day: string };

/** What comes next in time: a timer, or a day of the model. */
export interface Due {
  readonly at: number;
  readonly name: string;
  readonly slot?: number;
  readonly event?: string;
  readonly day?: string;
}

/**
 * The places of a world and everything that was met in them, by number. A state is a row: the number of an instance for
 * each place, then that of the instant and that of the personal data. What counts as the same state is a shorter row: what
 * is kept of each place, the order of what is due, and the people.
 */
export class Space {
  readonly prepared: Prepared;
  readonly slots: readonly Slot[];
  readonly definitions: readonly Instrumented[];
  readonly instants = new Interning<Temporal.Instant>();
  readonly people = new Interning<Readonly<Record<string, JsonObject>>>();
  readonly orders = new Interning<string>();
  readonly moves = new Interning<Moved>();
  readonly #movesIn: Map<string, readonly number[]>[] = [];
  readonly #others: boolean[] = [];
  readonly #movesAt = new Map<string, readonly number[]>();

  constructor(prepared: Prepared, watch?: (asked: AskedGuard) => void) {
    this.prepared = prepared;
    const { workflows, places, context = {} } = prepared.model;
    this.definitions = workflows.map((workflow) => instrumented(workflow, watch));
    const byName = new Map(this.definitions.map((definition) => [definition.workflow.id, definition]));
    this.slots = places.map(
      (place) => new Slot(place, byName.get(place.workflow) as Instrumented, context[place.workflow]),
    );
    for (const [index, move] of prepared.moves.entries())
      this.moves.number(`${index}`, () => ({ kind: "command", move }));
  }

  get width(): number {
    return this.slots.length + 2;
  }

  instant(at: Temporal.Instant): number {
    return this.instants.number(`${at.epochMilliseconds}`, () => at);
  }

  person(people: Readonly<Record<string, JsonObject>>): number {
    return this.people.number(canonicalJson(people), () => people);
  }

  /** The row of the world in which nothing is yet. */
  firstRow(): number[] {
    const { begins, model } = this.prepared;
    return [...this.slots.map(() => 0), this.instant(begins), this.person(model.people ?? {})];
  }

  instanceAt(row: ArrayLike<number>, slot: number): Instance {
    return (this.slots[slot] as Slot).instances.at(row[slot] as number);
  }

  atOf(row: ArrayLike<number>): Temporal.Instant {
    return this.instants.at(row[this.slots.length] as number);
  }

  peopleOf(row: ArrayLike<number>): Readonly<Record<string, JsonObject>> {
    return this.people.at(row[this.slots.length + 1] as number);
  }

  /** What is due, the next first. */
  dueIn(row: ArrayLike<number>): readonly Due[] {
    const due: Due[] = [];
    for (let slot = 0; slot < this.slots.length; slot++) {
      const { timers } = this.instanceAt(row, slot);
      if (timers === undefined) continue;
      for (const { id, dueAt } of timers) {
        const event = id.slice(0, id.lastIndexOf("@"));
        due.push({ at: dueAt.epochMilliseconds, name: `${slot}:${event}`, slot, event });
      }
    }
    const { days } = this.prepared;
    if (days.length > 0) {
      const now = this.atOf(row).epochMilliseconds;
      for (const { day, at } of days)
        if (at.epochMilliseconds > now) due.push({ at: at.epochMilliseconds, name: day, day });
    }
    return due.length < 2 ? due : due.toSorted((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1));
  }

  /** What counts as the same: see the class. */
  keyOf(row: ArrayLike<number>): number[] {
    const key: number[] = [];
    for (const [index, slot] of this.slots.entries()) key.push(slot.keptOf[row[index] as number] as number);
    key.push(this.#orderOf(row), row[this.slots.length + 1] as number);
    return key;
  }

  #orderOf(row: ArrayLike<number>): number {
    const due = this.dueIn(row);
    let text = "";
    if (due.length > 0) {
      const now = this.atOf(row).epochMilliseconds;
      let before = now;
      text = (due[0] as Due).at <= now ? "!" : "";
      for (const { at, name } of due) {
        text += `${at > before ? "<" : "="}${name}`;
        before = Math.max(before, at);
      }
    }
    return this.orders.number(text, () => text);
  }

  /** The moves that an instance of a place answers, whatever their guards say. */
  movesAt(slot: number, { status, value }: Instance): readonly number[] {
    const key = `${slot} ${status} ${JSON.stringify(value)}`;
    const known = this.#movesAt.get(key);
    if (known !== undefined) return known;
    const { definition } = this.slots[slot] as Slot;
    const answers = (type: string): boolean =>
      status === "absent"
        ? type === definition.workflow.creation
        : status === "active" && definition.candidates(value, type).length > 0;
    const found = this.prepared.moves.flatMap((move, index) =>
      move.slot === slot && answers(move.type) ? [index] : [],
    );
    this.#movesAt.set(key, found);
    return found;
  }

  /** The same for an instance of a row, each region of which has the moves that stay within it. */
  movesAtRow(slot: number, row: ArrayLike<number>): readonly number[] {
    const { regions, partsOf } = this.slots[slot] as Slot;
    const number = row[slot] as number;
    const parts = partsOf[number] as readonly number[];
    if (regions === undefined || parts.length === 0) return this.movesAt(slot, this.instanceAt(row, slot));
    const known = (this.#movesIn[slot] ??= new Map());
    const found = parts.flatMap((part, region) => {
      const key = `${region}:${part}`;
      let moves = known.get(key);
      if (moves === undefined) {
        const { local } = regions;
        const all = this.movesAt(slot, this.instanceAt(row, slot));
        moves = all.filter((move) => local.get(this.prepared.moves[move]?.type ?? "") === region);
        known.set(key, moves);
      }
      return moves;
    });
    if (!this.#hasOthers(slot, regions.local)) return found;
    const others = this.movesAt(slot, this.instanceAt(row, slot)).filter(
      (move) => !regions.local.has(this.prepared.moves[move]?.type ?? ""),
    );
    return [...found, ...others];
  }

  #hasOthers(slot: number, local: ReadonlyMap<string, number>): boolean {
    const known = this.#others[slot];
    if (known !== undefined) return known;
    const { creation } = (this.slots[slot] as Slot).definition.workflow;
    const has = this.prepared.moves.some(
      (move) => move.slot === slot && move.type !== creation && !local.has(move.type),
    );
    this.#others[slot] = has;
    return has;
  }

  /** Whether the instance of a move answers its command in a row, whatever its guards say. */
  movesFit({ slot, type }: PreparedMove, row: ArrayLike<number>): boolean {
    const { status, value } = this.instanceAt(row, slot);
    const { definition } = this.slots[slot] as Slot;
    if (status === "absent") return type === definition.workflow.creation;
    return status === "active" && definition.candidates(value, type).length > 0;
  }

  timerMove(slot: number, event: string): number {
    return this.moves.number(`timer ${slot} ${event}`, () => ({ kind: "timer", slot, event }));
  }

  dayMove(day: string): number {
    return this.moves.number(`day ${day}`, () => ({ kind: "day", day }));
  }
}
