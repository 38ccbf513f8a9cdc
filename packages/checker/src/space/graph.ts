import type { Explored } from "./explored.ts";

/** A set of states, as one byte each. */
export type StateSet = Uint8Array;

/** The states before each state, by moves that change something. */
export interface Backwards {
  readonly starts: Int32Array;
  readonly sources: Int32Array;
}

/** Turns the moves round. */
export function backwards({ edges, rows }: Explored): Backwards {
  const starts = new Int32Array(rows.count + 1);
  for (let state = 0; state < rows.count; state++) {
    for (let edge = edges.starts[state] as number; edge < edges.end(state); edge++) {
      const target = edges.target(edge);
      if (target !== state) starts[target + 1] = (starts[target + 1] as number) + 1;
    }
  }
  for (let state = 0; state < rows.count; state++)
    starts[state + 1] = (starts[state + 1] as number) + (starts[state] as number);
  const next = starts.slice();
  const sources = new Int32Array(starts[rows.count] as number);
  for (let state = 0; state < rows.count; state++) {
    for (let edge = edges.starts[state] as number; edge < edges.end(state); edge++) {
      const target = edges.target(edge);
      if (target === state) continue;
      sources[next[target] as number] = state;
      next[target] = (next[target] as number) + 1;
    }
  }
  return { starts, sources };
}

/** The states from which some state of the set can be reached, those of the set among them. */
export function leadingTo({ starts, sources }: Backwards, to: StateSet): StateSet {
  const found = to.slice();
  const queue: number[] = [];
  for (let state = 0; state < to.length; state++) if (to[state] === 1) queue.push(state);
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    for (let index = starts[state] as number; index < (starts[state + 1] as number); index++) {
      const source = sources[index] as number;
      if (found[source] === 1) continue;
      found[source] = 1;
      queue.push(source);
    }
  }
  return found;
}

/** The states of which this holds. */
export function statesWhere({ rows }: Explored, holds: (state: number) => boolean): StateSet {
  const set = new Uint8Array(rows.count);
  for (let state = 0; state < rows.count; state++) if (holds(state)) set[state] = 1;
  return set;
}

/** Whether some move changes the state. */
export function canChange({ edges }: Explored, state: number): boolean {
  for (let edge = edges.starts[state] as number; edge < edges.end(state); edge++) {
    if (edges.target(edge) !== state) return true;
  }
  return false;
}
