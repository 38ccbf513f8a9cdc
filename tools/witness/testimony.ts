/** What a checker says of a world. */
export interface Testimony {
  readonly states: number;
  /** Moves of the shortest story that ends in a deadlock. */
  readonly deadlock: number | undefined;
  /** Moves of the shortest story that ends where a law does not hold. */
  readonly broken: number | undefined;
  /** Whether rest can be reached from every state, where the checker can say so. */
  readonly canRest?: boolean;
}
