/** A sum of variables with coefficients. */
export type LinearSum = readonly (readonly [variable: number, coefficient: number])[];

/** What an integer solver is asked: all numbers are whole, every variable lies between 0 and 1. */
export interface IntegerProgramme {
  readonly variables: number;
  /** Variables that must be 0 or 1; the others follow from them. */
  readonly binary: readonly number[];
  /** To be made as great as possible. */
  readonly objective: LinearSum;
  readonly constraints: readonly { readonly sum: LinearSum; readonly atLeast: number }[];
}

/** What an integer solver found. */
export interface IntegerAnswer {
  /** The best values found, by variable. */
  readonly values: ArrayLike<number>;
  /** No values can make the objective greater than this. */
  readonly bound: number;
}

/**
 * A solver of integer programmes, given from outside so that this package stays pure. It must answer the same programme in the
 * same way each time: bound its work by steps, never by time.
 */
export interface IntegerSolver {
  /** Its name and version, kept in the proof. */
  readonly name: string;
  /** Nothing if there is no answer, or none was found within the bounds of its work. */
  readonly solve: (programme: IntegerProgramme) => IntegerAnswer | undefined;
}
