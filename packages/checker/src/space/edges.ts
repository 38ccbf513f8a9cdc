const pieceEdges = 1 << 14;

/** Moves between states, those of one state behind each other, in plain memory. */
export class Edges {
  count = 0;
  readonly #pieces: Int32Array[] = [];
  /** Number of the first move of each state. */
  readonly starts: number[] = [];

  /** The moves that are added from now on are those of the next state. */
  nextState(): void {
    this.starts.push(this.count);
  }

  /**
   * @param actor - number of the group of roles by which it is done
   */
  add(target: number, move: number, actor: number): void {
    const place = (this.count % pieceEdges) * 3;
    if (place === 0) this.#pieces.push(new Int32Array(pieceEdges * 3));
    (this.#pieces.at(-1) as Int32Array).set([target, move, actor], place);
    this.count++;
  }

  #at(edge: number, field: number): number {
    return (this.#pieces[(edge / pieceEdges) | 0] as Int32Array)[(edge % pieceEdges) * 3 + field] as number;
  }

  target(edge: number): number {
    return this.#at(edge, 0);
  }

  move(edge: number): number {
    return this.#at(edge, 1);
  }

  actor(edge: number): number {
    return this.#at(edge, 2);
  }

  /** Number behind the last move of a state. */
  end(state: number): number {
    return this.starts[state + 1] ?? this.count;
  }

  get bytes(): number {
    return this.#pieces.length * pieceEdges * 12 + this.starts.length * 8;
  }
}
