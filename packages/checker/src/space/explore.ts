import type { Reason } from "@nastavnik/core";
import { wayIn } from "../kernel/instrument.ts";
import { type Attempted, type Ground, type Trial, Trials } from "../kernel/attempt.ts";
import type { GuardLog } from "../verdict/guard-log.ts";
import { Edges } from "./edges.ts";
import type { Broken, Explored, Merged, Met } from "./explored.ts";
import { Interning } from "./interning.ts";
import type { Slot } from "./slot.ts";
import type { Space } from "./space.ts";
import { Rows, StateTable } from "./state-table.ts";

/** States of the world are explored so far unless told. */
export const stateLimit = 20_000;

/** So many merged states are looked at again. */
const mergedLimit = 200;

/** What a trial does to a row, remembered by what it has read. */
interface Outcome {
  readonly kind: Attempted["outcome"];
  /** Pairs of a column and its new number. */
  readonly changes: readonly number[];
  readonly actor: number;
  /** Of what stays within a region: the numbers of its part and of the frame afterwards. */
  readonly local?: { readonly part: number; readonly frame: number };
}

/** What a move has come to, and the row after it. */
export interface Stepped {
  readonly kind: Attempted["outcome"];
  readonly row: number[];
  readonly actor: number;
}

/** A move whose effect hangs on one region of its instance. */
interface Local {
  readonly slot: Slot;
  readonly column: number;
  readonly region: number;
}

const nothing: readonly number[] = [];

/** Stands for the part and the frame of the move's own instance among the columns that were read. */
const ownColumn = -1;

function localKey(local: Local | undefined, row: readonly number[]): string {
  if (local === undefined) return "none";
  const number = row[local.column] as number;
  return `${local.slot.frameOf[number]}:${(local.slot.partsOf[number] as readonly number[])[local.region]}`;
}

interface Memory {
  /** The columns that trials of this move have read, each list once. */
  readonly reads: (readonly number[])[];
  readonly outcomes: Map<string, Outcome>;
}

/** A row is stepped from by trying moves; what a trial has read tells where its outcome holds as well. */
export class Stepper {
  readonly space: Space;
  readonly actors = new Interning<readonly string[]>();
  readonly taken = new Map<string, Met>();
  readonly broken: Broken[] = [];
  decided = 0;
  readonly #trials: Trials;
  readonly #memories = new Map<number, Memory>();
  readonly #log: GuardLog | undefined;
  readonly #brokenBefore = new Set<string>();

  constructor(space: Space, log?: GuardLog) {
    this.space = space;
    this.#log = log;
    this.#trials = new Trials(space.prepared, space.slots);
    this.actors.number("", () => []);
  }

  /** The row after a move; `undefined` where it changes nothing or is refused. */
  async step(state: number, row: ArrayLike<number>, move: number): Promise<Stepped> {
    const { space } = this;
    const moved = space.moves.at(move);
    const from = Array.from(row);
    const instantColumn = space.slots.length;
    if (moved.kind === "day") {
      const at = space.prepared.days.find(({ day }) => day === moved.day)?.at;
      if (at !== undefined) from[instantColumn] = space.instant(at);
      return { kind: "accepted", row: from, actor: 0 };
    }
    let timer: Extract<Trial, { readonly timer: unknown }>["timer"] | undefined;
    if (moved.kind === "timer") {
      timer = space.instanceAt(row, moved.slot).timers?.find(({ id }) => id === `${moved.event}@1`);
      if (timer === undefined) return { kind: "refused", row: from, actor: 0 };
      const now = space.atOf(row);
      if (timer.dueAt.epochMilliseconds > now.epochMilliseconds) from[instantColumn] = space.instant(timer.dueAt);
    }
    const outcome = await this.#outcome(
      state,
      from,
      move,
      timer === undefined ? undefined : { slot: (moved as { slot: number }).slot, timer },
    );
    return this.#applied(outcome, from, move);
  }

  /** The same at once, where it is known from a trial that has read the same. */
  recall(row: ArrayLike<number>, move: number): Stepped | undefined {
    const moved = this.space.moves.at(move);
    if (moved.kind !== "command") return undefined;
    const from = Array.from(row);
    const outcome = this.#remembered(from, move);
    return outcome === undefined ? undefined : this.#applied(outcome, from, move);
  }

  #applied(outcome: Outcome, from: number[], move: number): Stepped {
    const { space } = this;
    const moved = space.moves.at(move);
    const { changes, local } = outcome;
    if (local !== undefined && moved.kind === "command") {
      const { slot } = moved.move;
      const place = space.slots[slot] as Slot;
      from[slot] = place.composed(from[slot] as number, this.#regionOf(move) as number, local.part, local.frame);
    }
    for (let index = 0; index < changes.length; index += 2)
      from[changes[index] as number] = changes[index + 1] as number;
    return { kind: outcome.kind, row: from, actor: outcome.actor };
  }

  #remembered(row: readonly number[], move: number): Outcome | undefined {
    const memory = this.#memories.get(move);
    if (memory === undefined) return undefined;
    const local = this.#localOf(move, row);
    for (const [index, columns] of memory.reads.entries()) {
      let key = `${index}`;
      for (const column of columns) key += `,${column < 0 ? localKey(local, row) : row[column]}`;
      const known = memory.outcomes.get(key);
      if (known !== undefined) return known;
    }
    return undefined;
  }

  async #outcome(state: number, row: readonly number[], move: number, fired: Trial | undefined): Promise<Outcome> {
    let memory = this.#memories.get(move);
    if (memory === undefined) this.#memories.set(move, (memory = { reads: [], outcomes: new Map() }));
    const known = this.#remembered(row, move);
    if (known !== undefined) return known;
    const local = this.#localOf(move, row);
    const { space } = this;
    const instantColumn = space.slots.length;
    const read = new Set<number>([instantColumn]);
    let own = 0;
    const ground: Ground = {
      at: space.atOf(row),
      instance(slot) {
        read.add(slot);
        if (slot === local?.column) own++;
        return space.instanceAt(row, slot);
      },
      people() {
        read.add(instantColumn + 1);
        return space.peopleOf(row);
      },
    };
    const moved = space.moves.at(move);
    const trial: Trial = fired ?? (moved as Extract<typeof moved, { readonly kind: "command" }>).move;
    this.decided++;
    this.#log?.begin(state, move);
    const attempted = await this.#trials.attempt(trial, ground, true);
    this.#log?.end();
    const outcome = this.#told(
      attempted,
      { state, move },
      row,
      moved.kind === "command" ? moved.move.actor.roles : undefined,
    );
    // Whoever reads the instance once more, as one of a group, may look at its other regions.
    const within = local !== undefined && own === 1 ? this.#within(local, row, outcome) : undefined;
    if (within !== undefined && local !== undefined) {
      read.delete(local.column);
      read.add(ownColumn);
    }
    const columns = [...read].toSorted((a, b) => a - b);
    const signature = columns.join();
    let index = memory.reads.findIndex((each) => each.join() === signature);
    if (index === -1) index = memory.reads.push(columns) - 1;
    const key = [index, ...columns.map((column) => (column < 0 ? localKey(local, row) : row[column]))].join();
    memory.outcomes.set(key, within ?? outcome);
    return within ?? outcome;
  }

  #regionOf(move: number): number | undefined {
    const moved = this.space.moves.at(move);
    if (moved.kind !== "command") return undefined;
    return this.space.slots[moved.move.slot]?.regions?.local.get(moved.move.type);
  }

  #localOf(move: number, row: readonly number[]): Local | undefined {
    const moved = this.space.moves.at(move);
    const region = this.#regionOf(move);
    if (region === undefined || moved.kind !== "command") return undefined;
    const column = moved.move.slot;
    const slot = this.space.slots[column] as Slot;
    return (slot.partsOf[row[column] as number] as readonly number[]).length === 0
      ? undefined
      : { slot, column, region };
  }

  /** An outcome as one that stays within a region; `undefined` where it does not. */
  #within({ slot, column, region }: Local, row: readonly number[], outcome: Outcome): Outcome | undefined {
    const before = row[column] as number;
    const at = outcome.changes.findIndex((each, index) => index % 2 === 0 && each === column);
    const after = at === -1 ? before : (outcome.changes[at + 1] as number);
    const [was, is] = [slot.partsOf[before] as readonly number[], slot.partsOf[after] as readonly number[]];
    if (is.length !== was.length || is.some((part, index) => index !== region && part !== was[index])) return undefined;
    const changes = at === -1 ? outcome.changes : outcome.changes.toSpliced(at, 2);
    return { ...outcome, changes, local: { part: is[region] as number, frame: slot.frameOf[after] as number } };
  }

  #told(attempted: Attempted, met: Met, row: readonly number[], roles: readonly string[] | undefined): Outcome {
    if (attempted.outcome === "failed") {
      const { code, message } = attempted;
      this.#break({ ...met, code, place: message, message });
    }
    if (attempted.outcome !== "accepted") return { kind: attempted.outcome, changes: nothing, actor: 0 };
    const { changed, people, steps, refusedReactions } = attempted;
    for (const { instance, effects } of steps) {
      for (const { type } of effects) {
        const way = wayIn(type);
        const key = `${instance.workflow} ${way}`;
        if (way !== undefined && !this.taken.has(key)) this.taken.set(key, met);
      }
    }
    for (const { request, reasons } of refusedReactions) {
      const place = `${request.reaction.id}: ${request.request.instance.workflow}.${request.request.type}`;
      this.#break({
        ...met,
        code: "refused-reaction",
        place,
        message: reasons.map(({ code }) => code).join(),
        reasons,
      });
    }
    const { space } = this;
    const changes: number[] = [];
    for (const [slot, instance] of changed) {
      const number = (space.slots[slot] as Slot).number(instance);
      if (number !== row[slot]) changes.push(slot, number);
    }
    const person = space.person(people);
    if (person !== row[space.slots.length + 1]) changes.push(space.slots.length + 1, person);
    const act = steps[0]?.fact.act;
    const by = roles === undefined ? [] : act?.kind === "office" ? [act.role] : roles;
    return { kind: "accepted", changes, actor: this.actors.number(by.join(), () => by) };
  }

  #break(broken: Broken): void {
    const key = `${broken.code} ${broken.place}`;
    if (this.#brokenBefore.has(key)) return;
    this.#brokenBefore.add(key);
    this.broken.push(broken);
  }

  /** Why a command is refused in a row; nothing where it is not. */
  async reasonsOf(row: ArrayLike<number>, move: number): Promise<readonly Reason[]> {
    const { space } = this;
    const moved = space.moves.at(move);
    if (moved.kind !== "command") return [];
    const attempted = await this.#trials.attempt(
      moved.move,
      {
        at: space.atOf(row),
        instance: (slot) => space.instanceAt(row, slot),
        people: () => space.peopleOf(row),
      },
      false,
    );
    if (attempted.outcome === "refused") return attempted.reasons;
    if (attempted.outcome === "ignored") return [{ code: "ignored", text: attempted.text }];
    if (attempted.outcome === "accepted") return [];
    const { code, message } = attempted;
    return [{ code, text: { ru: message, en: message } }];
  }

  /** The moves that may be tried in a row: what is due now, or else commands and what is due next. */
  movesFrom(row: ArrayLike<number>): readonly number[] {
    const { space } = this;
    const due = space.dueIn(row);
    const [first] = due;
    const isDue = first !== undefined && first.at <= space.atOf(row).epochMilliseconds;
    const moves: number[] = [];
    if (!isDue) {
      for (let slot = 0; slot < space.slots.length; slot++) moves.push(...space.movesAtRow(slot, row));
    }
    for (const each of due) {
      if (isDue ? each.at > space.atOf(row).epochMilliseconds : each.at > (first as { at: number }).at) break;
      moves.push(
        each.day === undefined ? space.timerMove(each.slot as number, each.event as string) : space.dayMove(each.day),
      );
    }
    return moves;
  }
}

/** Explores a space breadth first, from a row on, so that the way to every state is the shortest. */
export async function explore(stepper: Stepper, first: readonly number[]): Promise<Explored> {
  const { space } = stepper;
  const { limits = {} } = space.prepared.model;
  const bound = limits.states ?? stateLimit;
  const states = new StateTable(space.width);
  const rows = new Rows(space.width);
  const parents = new Rows(2);
  const edges = new Edges();
  const merged: Merged[] = [];
  const open = new Set<number>();
  let limit: Explored["limit"];
  let depth = 0;
  states.add(space.keyOf(first));
  rows.add(first);
  parents.add([-1, -1]);
  let levelEnd = 1;
  for (let state = 0; state < rows.count; state++) {
    if (state === levelEnd) {
      depth++;
      levelEnd = rows.count;
    }
    edges.nextState();
    if (limits.depth !== undefined && depth >= limits.depth) {
      limit ??= { what: "depth", bound: limits.depth };
      open.add(state);
      continue;
    }
    const row = rows.at(state);
    for (const move of stepper.movesFrom(row)) {
      const { kind, row: next, actor } = stepper.recall(row, move) ?? (await stepper.step(state, row, move));
      if (kind !== "accepted") continue;
      const key = space.keyOf(next);
      let target = states.find(key);
      if (target === -1) {
        if (rows.count >= bound) {
          limit ??= { what: "states", bound };
          open.add(state);
          continue;
        }
        target = states.add(key);
        rows.add(next);
        parents.add([state, move]);
      } else if (merged.length < mergedLimit && !rows.equals(target, next)) {
        merged.push({ state: target, row: next, from: { state, move } });
      }
      edges.add(target, move, actor);
    }
  }
  const { actors, taken, broken, decided } = stepper;
  return {
    space,
    states,
    rows,
    parents,
    edges,
    actors,
    taken,
    broken,
    merged,
    open,
    ...(limit && { limit }),
    depth,
    decided,
  };
}
