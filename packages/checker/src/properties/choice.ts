import fc from "fast-check";

/** One try of a sequence, before it is known what can be done then. */
export interface Choice {
  /**
   * `guided`: one of the moves that may be possible; `route`: the next event of a way through the chart; `any`: a move,
   * whoever makes it; `hostile`: any payload by anybody; `wait`: until the next timer is due.
   */
  readonly kind: "guided" | "route" | "any" | "hostile" | "wait";
  /** Which of them; numbers wrap round. */
  readonly pick: number;
  /** What is sent with a hostile one, by the place of its command. */
  readonly sent: unknown;
}

const kind = fc.oneof(
  { weight: 6, arbitrary: fc.constant("guided" as const) },
  { weight: 3, arbitrary: fc.constant("route" as const) },
  { weight: 1, arbitrary: fc.constant("any" as const) },
  { weight: 1, arbitrary: fc.constant("hostile" as const) },
  { weight: 1, arbitrary: fc.constant("wait" as const) },
);

/** Sequences of tries, mostly of what can be done and sometimes of what cannot. */
export function choices(hostile: fc.Arbitrary<unknown>, length: number): fc.Arbitrary<readonly Choice[]> {
  return fc.array(fc.record({ kind, pick: fc.nat({ max: 10_000 }), sent: hostile }), {
    minLength: 1,
    maxLength: length,
    size: "max",
  });
}
