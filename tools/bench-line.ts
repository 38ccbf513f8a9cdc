/** One measured number. */
export interface BenchLine {
  readonly name: string;
  readonly value: number;
  /** Such as `per second`, `times` or `ms`. */
  readonly unit: string;
  /** What the number should come to, in words. */
  readonly reach?: string;
  /** Whether it does. */
  readonly ok?: boolean;
}

/** What a file `packages/<name>/bench/<subject>.bench.ts` exports under the name `bench`. */
export type Bench = () => Promise<readonly BenchLine[]>;
