/** Speeds of several ways to do the same thing on the processor, measured in turns. */
export interface Race<Name extends string> {
  /** Runs in a second of processor time: the median of the rounds. */
  readonly perSecond: (name: Name) => number;
  /** How many times as fast one side is as the other: the median of the ratios of each round. */
  readonly ratio: (one: Name, other: Name) => number;
}

export interface RaceOptions {
  /** 15 unless told. */
  readonly rounds?: number;
  /** Length of one side's turn; 60 unless told. */
  readonly milliseconds?: number;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** Milliseconds of this thread's processor time: what else the machine does at the moment does not count. */
function time(run: () => void, count: number): number {
  const start = process.threadCpuUsage();
  for (let index = 0; index < count; index++) run();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

/** How many runs fill a turn; running them warms the side up as well. */
function calibrate(run: () => void, milliseconds: number): number {
  let count = 16;
  for (;;) {
    const taken = time(run, count);
    if (taken >= milliseconds / 2) return Math.max(1, Math.round((count * milliseconds) / taken));
    count *= 2;
  }
}

/**
 * Measures the sides in turns, so that a machine that is slow for a while is slow for all of them; each round begins with
 * another side. For synchronous work only: waiting takes no processor time. Garbage is collected between turns where Node
 * permits it (`--expose-gc`).
 */
export function race<Name extends string>(
  sides: Readonly<Record<Name, () => void>>,
  { rounds = 15, milliseconds = 60 }: RaceOptions = {},
): Race<Name> {
  const names = Object.keys(sides) as Name[];
  const counts = new Map(names.map((name) => [name, calibrate(sides[name], milliseconds)]));
  const rates = new Map(names.map((name): [Name, number[]] => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length] as Name;
      globalThis.gc?.();
      const count = counts.get(name) ?? 1;
      rates.get(name)?.push((count * 1000) / time(sides[name], count));
    }
  }
  const of = (name: Name): readonly number[] => rates.get(name) ?? [];
  return {
    perSecond: (name) => median(of(name)),
    ratio: (one, other) => median(of(one).map((rate, round) => rate / (of(other)[round] ?? Number.NaN))),
  };
}
