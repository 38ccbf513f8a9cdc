const emptySlot = -1;
/** Rows are kept in pieces, so that growing copies nothing. */
const pieceRows = 4096;

/** Hash of a row of small numbers. */
function hashOf(row: ArrayLike<number>): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < row.length; index++) {
    hash = Math.imul(hash ^ (row[index] as number), 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

/** A table of rows of whole numbers, all of one width, in pieces of plain memory. */
export class Rows {
  readonly width: number;
  count = 0;
  readonly #pieces: Int32Array[] = [];

  constructor(width: number) {
    this.width = width;
  }

  add(row: ArrayLike<number>): number {
    const index = this.count++;
    const place = index % pieceRows;
    if (place === 0) this.#pieces.push(new Int32Array(pieceRows * this.width));
    (this.#pieces.at(-1) as Int32Array).set(row, place * this.width);
    return index;
  }

  /** The row itself, not a copy of it. */
  at(index: number): Int32Array {
    const start = (index % pieceRows) * this.width;
    return (this.#pieces[(index / pieceRows) | 0] as Int32Array).subarray(start, start + this.width);
  }

  equals(index: number, row: ArrayLike<number>): boolean {
    const piece = this.#pieces[(index / pieceRows) | 0] as Int32Array;
    const start = (index % pieceRows) * this.width;
    for (let column = 0; column < this.width; column++) if (piece[start + column] !== row[column]) return false;
    return true;
  }

  get bytes(): number {
    return this.#pieces.length * pieceRows * this.width * Int32Array.BYTES_PER_ELEMENT;
  }
}

/** The states that are known, each once: rows with an open-addressed hash table over them. */
export class StateTable {
  readonly rows: Rows;
  #slots = new Int32Array(1024).fill(emptySlot);

  constructor(width: number) {
    this.rows = new Rows(width);
  }

  /** The state with this row, or the place of its first one, told as `-1`. */
  find(row: ArrayLike<number>): number {
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(row) & mask; ; slot = (slot + 1) & mask) {
      const index = this.#slots[slot] as number;
      if (index === emptySlot || this.rows.equals(index, row)) return index;
    }
  }

  add(row: ArrayLike<number>): number {
    if ((this.rows.count + 1) * 2 > this.#slots.length) this.#grow();
    const index = this.rows.add(row);
    this.#put(index, hashOf(row));
    return index;
  }

  get bytes(): number {
    return this.rows.bytes + this.#slots.byteLength;
  }

  #put(index: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== emptySlot) slot = (slot + 1) & mask;
    this.#slots[slot] = index;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(emptySlot);
    for (let index = 0; index < this.rows.count; index++) this.#put(index, hashOf(this.rows.at(index)));
  }
}
