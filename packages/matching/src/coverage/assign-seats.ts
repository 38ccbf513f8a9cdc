/**
 * An assignment of rows to seats of columns: row `i` may go to `column[e]` for weight `weight[e]`, `start[i] ≤ e < start[i + 1]`;
 * the seats of column `j` cost `seatCost[e]`, `seatStart[j] ≤ e < seatStart[j + 1]`, in ascending order. All numbers are whole.
 */
export interface SeatProblem {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly weight: Float64Array;
  readonly seatStart: Int32Array;
  readonly seatCost: Float64Array;
  /** In which order the rows come in; settles which of several best answers is found. */
  readonly order: Int32Array;
}

/**
 * The answer and its proof: `row[i] + column[j] ≥ weight` on every edge, with equality on the chosen ones, and the sum of
 * `row` and of what `column` exceeds the costs of its seats by is the total weight less the costs.
 */
export interface SeatSolution {
  /** Chosen edge of each row, -1 for none. */
  readonly edges: Int32Array;
  readonly rowDual: Float64Array;
  /** Infinite for a column without seats. */
  readonly columnDual: Float64Array;
}

/**
 * Greatest total weight less costs of seats. Rows come in one by one; each takes the cheapest path of moves to a free seat,
 * or to a row that is better left out (shortest augmenting paths with dual values, as Jonker and Volgenant 1987 do for
 * single seats). Exact as long as sums of weights along a path stay below 2^53.
 */
export function assignSeats({ start, column, weight, seatStart, seatCost, order }: SeatProblem): SeatSolution {
  const rows = start.length - 1;
  const columns = seatStart.length - 1;
  const edges = new Int32Array(rows).fill(-1);
  const rowDual = new Float64Array(rows);
  const owner = new Int32Array(column.length);
  for (let i = 0; i < rows; i++) owner.fill(i, start[i], start[i + 1]);

  // Holders of each column as a linked list: moves are frequent, lists are short.
  const firstHolder = new Int32Array(columns).fill(-1);
  const nextHolder = new Int32Array(rows);
  const previousHolder = new Int32Array(rows);
  const load = new Int32Array(columns);
  /** Cost of the next free seat, infinite if there is none. */
  const nextCost = new Float64Array(columns);
  for (let j = 0; j < columns; j++)
    nextCost[j] = seatStart[j]! < seatStart[j + 1]! ? seatCost[seatStart[j]!]! : Infinity;
  const price = nextCost.slice();

  const seat = (i: number, edge: number) => {
    const j = column[edge]!;
    const other = firstHolder[j]!;
    edges[i] = edge;
    nextHolder[i] = other;
    previousHolder[i] = -1;
    if (other >= 0) previousHolder[other] = i;
    firstHolder[j] = i;
  };
  const unseat = (i: number) => {
    const before = previousHolder[i]!;
    const after = nextHolder[i]!;
    if (before >= 0) nextHolder[before] = after;
    else firstHolder[column[edges[i]!]!] = after;
    if (after >= 0) previousHolder[after] = before;
    edges[i] = -1;
  };
  const occupy = (j: number) => {
    const taken = load[j]! + 1;
    load[j] = taken;
    nextCost[j] = seatStart[j]! + taken < seatStart[j + 1]! ? seatCost[seatStart[j]! + taken]! : Infinity;
  };

  /** Seats rows without a search while prices allow it, outbidding on single seats; returns the rows that are left. */
  const bid = (queue: Int32Array): Int32Array => {
    const left: number[] = [];
    let outbids = 4 * rows;
    for (const first of queue) {
      let i = first;
      for (;;) {
        let best = 0;
        let second = 0;
        let choice = -1;
        for (let edge = start[i]!, end = start[i + 1]!; edge < end; edge++) {
          const value = weight[edge]! - price[column[edge]!]!;
          if (value > second) {
            if (value > best) {
              second = best;
              best = value;
              choice = edge;
            } else second = value;
          }
        }
        if (choice < 0) {
          // Every seat has become too dear: better left out.
          rowDual[i] = 0;
          break;
        }
        const j = column[choice]!;
        if (nextCost[j] === price[j]) {
          rowDual[i] = best;
          seat(i, choice);
          occupy(j);
          break;
        }
        if (seatStart[j + 1]! - seatStart[j]! !== 1 || best === second || outbids-- <= 0) {
          left.push(i);
          break;
        }
        const loser = firstHolder[j]!;
        price[j]! += best - second;
        rowDual[i] = second;
        unseat(loser);
        seat(i, choice);
        i = loser;
      }
    }
    return Int32Array.from(left);
  };

  const distance = new Float64Array(columns).fill(Infinity);
  const via = new Int32Array(columns);
  const heap = new Int32Array(columns);
  const position = new Int32Array(columns);
  let heapSize = 0;
  const rise = (from: number) => {
    const j = heap[from]!;
    const key = distance[j]!;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const other = heap[parent]!;
      if (distance[other]! <= key) break;
      heap[at] = other;
      position[other] = at;
      at = parent;
    }
    heap[at] = j;
    position[j] = at;
  };
  const popNearest = () => {
    const nearest = heap[0]!;
    heapSize--;
    if (heapSize > 0) {
      const j = heap[heapSize]!;
      const key = distance[j]!;
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= heapSize) break;
        if (child + 1 < heapSize && distance[heap[child + 1]!]! < distance[heap[child]!]!) child++;
        const other = heap[child]!;
        if (distance[other]! >= key) break;
        heap[at] = other;
        position[other] = at;
        at = child;
      }
      heap[at] = j;
      position[j] = at;
    }
    return nearest;
  };

  const touched: number[] = [];
  const settled: number[] = [];
  /** Length of the best path found so far, and where it ends: at a free seat or at a row that is left out. */
  let shortest = 0;
  let endColumn = -1;
  let endRow = -1;
  const relax = (i: number, before: number) => {
    const base = before + rowDual[i]!;
    let bound = shortest;
    for (let edge = start[i]!, end = start[i + 1]!; edge < end; edge++) {
      const j = column[edge]!;
      const reached = base + price[j]! - weight[edge]!;
      if (reached >= bound || reached >= distance[j]!) continue;
      const ended = reached + nextCost[j]! - price[j]!;
      if (ended < bound) {
        bound = ended;
        endColumn = j;
        endRow = -1;
      }
      if (distance[j] === Infinity) {
        touched.push(j);
        position[j] = heapSize;
        heap[heapSize++] = j;
      }
      distance[j] = reached;
      via[j] = edge;
      rise(position[j]!);
    }
    shortest = bound;
  };
  const admit = (i: number) => {
    let best = 0;
    for (let edge = start[i]!, end = start[i + 1]!; edge < end; edge++) {
      const value = weight[edge]! - price[column[edge]!]!;
      if (value > best) best = value;
    }
    rowDual[i] = best;
    shortest = best;
    endColumn = -1;
    endRow = i;
    heapSize = 0;
    relax(i, 0);
    // oxlint-disable-next-line no-unmodified-loop-condition -- popNearest and relax change it
    while (heapSize > 0 && distance[heap[0]!]! < shortest) {
      const j = popNearest();
      const reached = distance[j]!;
      settled.push(j);
      for (let holder = firstHolder[j]!; holder >= 0; holder = nextHolder[holder]!) {
        if (reached + rowDual[holder]! < shortest) {
          shortest = reached + rowDual[holder]!;
          endRow = holder;
          endColumn = -1;
        }
      }
      for (let holder = firstHolder[j]!; holder >= 0; holder = nextHolder[holder]!) relax(holder, reached);
    }
    rowDual[i] -= shortest;
    for (const j of settled) {
      const change = shortest - distance[j]!;
      price[j]! += change;
      for (let holder = firstHolder[j]!; holder >= 0; holder = nextHolder[holder]!) rowDual[holder]! -= change;
    }
    move(i);
    for (const j of touched) distance[j] = Infinity;
    touched.length = 0;
    settled.length = 0;
  };
  const move = (root: number) => {
    if (endRow === root) return;
    let j = endColumn;
    if (j >= 0) occupy(j);
    else {
      j = column[edges[endRow]!]!;
      unseat(endRow);
    }
    for (;;) {
      const edge = via[j]!;
      const i = owner[edge]!;
      const old = edges[i]!;
      if (old >= 0) unseat(i);
      seat(i, edge);
      if (i === root) return;
      j = column[old]!;
    }
  };

  for (const i of bid(bid(order))) admit(i);
  return { edges, rowDual, columnDual: price };
}
