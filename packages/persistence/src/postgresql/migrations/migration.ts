/** One step from a version of the schema to the next. Once published it is never changed, only followed by another. */
export interface Migration {
  /** 1, 2, 3 … without gaps. */
  readonly version: number;
  /** Statements in the order in which they run, all in one transaction. */
  readonly statements: readonly string[];
}
