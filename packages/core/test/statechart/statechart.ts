import fc from "fast-check";

/** What a random transition looks like, before it is known which states there are. */
export interface TransitionPlan {
  readonly guard: number | undefined;
  /** None, itself, or states by their number among those that may be named here; numbers wrap round. */
  readonly targets: "none" | "self" | readonly number[];
  readonly reenter: boolean;
  readonly acts: readonly number[];
  readonly isIgnored: boolean;
}

/** A random state, with all that is below it. */
export interface StatePlan {
  readonly kind: "atomic" | "compound" | "parallel" | "final";
  readonly children: readonly StatePlan[];
  readonly initial: number;
  readonly initialActs: readonly number[];
  readonly entry: readonly number[];
  readonly exit: readonly number[];
  readonly on: readonly { readonly event: number; readonly transition: TransitionPlan }[];
  readonly always: readonly TransitionPlan[];
  readonly after: readonly { readonly delay: number; readonly transition: TransitionPlan }[];
  readonly onDone: readonly TransitionPlan[];
}

const few = <T>(item: fc.Arbitrary<T>, maxLength = 2): fc.Arbitrary<readonly T[]> => fc.array(item, { maxLength });
const acts = few(fc.nat());

const targets: fc.Arbitrary<TransitionPlan["targets"]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant("none" as const) },
  { weight: 1, arbitrary: fc.constant("self" as const) },
  { weight: 6, arbitrary: fc.tuple(fc.nat()) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(), fc.nat()) },
);

const transition = (hasGuard: boolean): fc.Arbitrary<TransitionPlan> =>
  fc.record({
    guard: hasGuard ? fc.nat() : fc.option(fc.nat(), { nil: undefined, freq: 2 }),
    targets,
    reenter: fc.boolean(),
    acts,
    isIgnored: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  });

const body = {
  initial: fc.nat(),
  initialActs: few(fc.nat(), 1),
  entry: acts,
  exit: acts,
  on: few(fc.record({ event: fc.nat(), transition: transition(false) }), 4),
  // Unguarded, they would loop for ever more often than not.
  always: fc.oneof({ weight: 6, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: few(transition(true)) }),
  after: few(fc.record({ delay: fc.nat(), transition: transition(false) }), 1),
  onDone: few(transition(false), 1),
};

const atomic: fc.Arbitrary<StatePlan> = fc.record({
  kind: fc.constant("atomic" as const),
  children: fc.constant([]),
  ...body,
});
const final = atomic.map((plan): StatePlan => ({ ...plan, kind: "final", on: [], always: [], after: [], onDone: [] }));

function composite(depth: number): fc.Arbitrary<StatePlan> {
  const child = fc.oneof(
    { weight: 3, arbitrary: atomic },
    { weight: 1, arbitrary: final },
    ...(depth === 1 ? [] : [{ weight: 4, arbitrary: composite(depth - 1) }]),
  );
  return fc.record({
    kind: fc.constantFrom("compound" as const, "parallel" as const),
    children: fc.array(child, { minLength: 1, maxLength: 3, size: "max" }),
    ...body,
  });
}

/** Random statecharts of up to three levels below the root. */
export const statechart: fc.Arbitrary<StatePlan> = composite(3);
