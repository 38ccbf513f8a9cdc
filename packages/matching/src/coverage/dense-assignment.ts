/**
 * The cheapest assignment of `rows` rows to as many of `columns` columns, `rows ≤ columns`, over a dense matrix in row-major
 * order in which `Infinity` forbids a pair; nothing if there is no full one. Jonker and Volgenant 1987: reduction of
 * columns, two rounds of outbidding, then shortest augmenting paths.
 */
export function denseAssignment(rows: number, columns: number, cost: Float64Array): Int32Array | undefined {
  const columnOf = new Int32Array(rows).fill(-1);
  const rowOf = new Int32Array(columns).fill(-1);
  const price = new Float64Array(columns);
  // A column that may stay empty has to keep the price 0.
  if (rows === columns) reduceColumns(rows, cost, price, columnOf, rowOf);
  let free: number[] = [];
  for (let i = 0; i < rows; i++) if (columnOf[i]! < 0) free.push(i);
  for (let round = 0; round < 2; round++) free = outbid(free, columns, cost, price, columnOf, rowOf);
  return augment(free, columns, cost, price, columnOf, rowOf) ? columnOf : undefined;
}

function reduceColumns(
  size: number,
  cost: Float64Array,
  price: Float64Array,
  columnOf: Int32Array,
  rowOf: Int32Array,
): void {
  const cheapest = new Int32Array(size);
  price.set(cost.subarray(0, size));
  for (let i = 1, at = size; i < size; i++) {
    for (let j = 0; j < size; j++, at++) {
      if (cost[at]! < price[j]!) {
        price[j] = cost[at]!;
        cheapest[j] = i;
      }
    }
  }
  for (let j = 0; j < size; j++) {
    const i = cheapest[j]!;
    // Nobody may take this column; a price of 0 keeps the sums finite until that is found out.
    if (price[j] === Infinity) price[j] = 0;
    else if (columnOf[i]! < 0) {
      columnOf[i] = j;
      rowOf[j] = i;
    }
  }
}

function outbid(
  free: readonly number[],
  columns: number,
  cost: Float64Array,
  price: Float64Array,
  columnOf: Int32Array,
  rowOf: Int32Array,
): number[] {
  const left: number[] = [];
  let bids = 4 * columnOf.length;
  for (const first of free) {
    let i = first;
    while (i >= 0) {
      const from = i * columns;
      let best = Infinity;
      let second = Infinity;
      let choice = -1;
      for (let j = 0; j < columns; j++) {
        const value = cost[from + j]! - price[j]!;
        if (value < second) {
          if (value < best) {
            second = best;
            best = value;
            choice = j;
          } else second = value;
        }
      }
      const loser = choice < 0 ? -1 : rowOf[choice]!;
      if (choice < 0 || (loser >= 0 && (best === second || second === Infinity || bids-- <= 0))) {
        left.push(i);
        break;
      }
      if (loser >= 0) {
        price[choice]! -= second - best;
        columnOf[loser] = -1;
      }
      columnOf[i] = choice;
      rowOf[choice] = i;
      i = loser;
    }
  }
  return left;
}

function augment(
  free: readonly number[],
  columns: number,
  cost: Float64Array,
  price: Float64Array,
  columnOf: Int32Array,
  rowOf: Int32Array,
): boolean {
  const distance = new Float64Array(columns);
  const via = new Int32Array(columns);
  /** Columns: settled ones first, then those at the least distance, then the rest. */
  const list = Int32Array.from({ length: columns }, (_, j) => j);
  for (const root of free) {
    const from = root * columns;
    for (let j = 0; j < columns; j++) distance[j] = cost[from + j]! - price[j]!;
    via.fill(root);
    let settled = 0;
    let nearest = 0;
    let least = 0;
    let end = -1;
    let ready = 0;
    while (end < 0) {
      if (settled === nearest) {
        ready = settled;
        least = Infinity;
        for (let k = settled; k < columns; k++) {
          const j = list[k]!;
          const value = distance[j]!;
          if (value > least) continue;
          if (value < least) {
            nearest = settled;
            least = value;
          }
          list[k] = list[nearest]!;
          list[nearest++] = j;
        }
        if (least === Infinity) return false;
        for (let k = settled; k < nearest && end < 0; k++) if (rowOf[list[k]!]! < 0) end = list[k]!;
        if (end >= 0) break;
      }
      const column = list[settled++]!;
      const i = rowOf[column]!;
      const row = i * columns;
      const base = least - (cost[row + column]! - price[column]!);
      for (let k = nearest; k < columns; k++) {
        const j = list[k]!;
        const value = base + cost[row + j]! - price[j]!;
        if (value >= distance[j]!) continue;
        distance[j] = value;
        via[j] = i;
        if (value === least) {
          if (rowOf[j]! < 0) {
            end = j;
            break;
          }
          list[k] = list[nearest]!;
          list[nearest++] = j;
        }
      }
    }
    for (let k = 0; k < ready; k++) price[list[k]!]! += distance[list[k]!]! - least;
    for (;;) {
      const i = via[end]!;
      const next = columnOf[i]!;
      rowOf[end] = i;
      columnOf[i] = end;
      if (i === root) break;
      end = next;
    }
  }
  return true;
}
