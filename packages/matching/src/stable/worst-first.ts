/** A heap of edges, the one that is wanted least on top. */
export interface WorstFirst {
  readonly size: () => number;
  readonly worst: () => number;
  readonly add: (edge: number) => void;
  /** Takes the top away and puts `edge` in its place. */
  readonly replaceWorst: (edge: number) => void;
}

/** An empty heap; `compare(a, b)` is positive if `a` is wanted less than `b`. */
export function worstFirst(compare: (a: number, b: number) => number): WorstFirst {
  const heap: number[] = [];
  const sinkFromTop = () => {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) return;
      if (child + 1 < heap.length && compare(heap[child + 1]!, heap[child]!) > 0) child++;
      if (compare(heap[at]!, heap[child]!) >= 0) return;
      swap(heap, at, child);
      at = child;
    }
  };
  return {
    size: () => heap.length,
    worst: () => heap[0]!,
    add: (edge) => {
      let at = heap.push(edge) - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (compare(heap[parent]!, heap[at]!) >= 0) return;
        swap(heap, parent, at);
        at = parent;
      }
    },
    replaceWorst: (edge) => {
      heap[0] = edge;
      sinkFromTop();
    },
  };
}

function swap(heap: number[], a: number, b: number): void {
  const kept = heap[a]!;
  heap[a] = heap[b]!;
  heap[b] = kept;
}
