import type { Explored } from "./explored.ts";
import type { StateSet } from "./graph.ts";

const unseen = -1;

/**
 * The strongly connected components among these states, by number: the states of one can all reach each other by moves
 * within the set. `-1` for states outside of it. Tarjan's algorithm, without recursion.
 */
export function componentsWithin({ edges, rows }: Explored, within: StateSet): Int32Array {
  const component = new Int32Array(rows.count).fill(unseen);
  const order = new Int32Array(rows.count).fill(unseen);
  const low = new Int32Array(rows.count);
  const next = new Int32Array(rows.count);
  const isOpen = new Uint8Array(rows.count);
  const open: number[] = [];
  let met = 0;
  let components = 0;

  const enter = (state: number, path: number[]): void => {
    order[state] = low[state] = met++;
    next[state] = edges.starts[state] as number;
    open.push(state);
    isOpen[state] = 1;
    path.push(state);
  };
  for (let root = 0; root < rows.count; root++) {
    if (within[root] === 0 || order[root] !== unseen) continue;
    const path: number[] = [];
    enter(root, path);
    while (path.length > 0) {
      const state = path.at(-1) as number;
      if ((next[state] as number) < edges.end(state)) {
        const target = edges.target(next[state] as number);
        next[state] = (next[state] as number) + 1;
        if (within[target] === 0) continue;
        if (order[target] === unseen) enter(target, path);
        else if (isOpen[target] === 1) low[state] = Math.min(low[state] as number, order[target] as number);
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (before !== undefined) low[before] = Math.min(low[before] as number, low[state] as number);
      if (low[state] !== order[state]) continue;
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        isOpen[member] = 0;
        component[member] = components;
        if (member === state) break;
      }
      components++;
    }
  }
  return component;
}

/** How many states each component has. */
export function sizesOf(component: Int32Array): readonly number[] {
  const sizes: number[] = [];
  for (const each of component) if (each !== unseen) sizes[each] = (sizes[each] ?? 0) + 1;
  return sizes;
}

/** A shortest circle through a state that stays within its component, as moves: edges by number. */
export function circleThrough({ edges }: Explored, component: Int32Array, start: number): readonly number[] {
  const came = new Map<number, number>();
  const from = new Map<number, number>();
  const queue = [start];
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] as number;
    for (let edge = edges.starts[state] as number; edge < edges.end(state); edge++) {
      const target = edges.target(edge);
      if (target === state || component[target] !== component[start]) continue;
      if (target === start) {
        const circle = [edge];
        for (let at = state; at !== start; at = from.get(at) as number) circle.unshift(came.get(at) as number);
        return circle;
      }
      if (came.has(target)) continue;
      came.set(target, edge);
      from.set(target, state);
      queue.push(target);
    }
  }
  return [];
}
