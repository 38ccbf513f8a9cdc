/**
 * Something in an answer that is not as it should be: data of another shape, a person or topic that the problem does not have,
 * a mode that does not fit, somebody paired twice or missing, a pair that a rule forbids, a pin that is gone, more mentees than
 * seats, a group below its lower size, a pair that would rather have each other, a false total, reason, wish, lottery number,
 * closed group or blocking pair, or a proof that does not hold.
 */
export interface Flaw {
  readonly code:
    | "malformed"
    | "unknown"
    | "wrong-mode"
    | "paired-twice"
    | "missing"
    | "not-allowed"
    | "pin-lost"
    | "over-capacity"
    | "below-lower-size"
    | "blocking-pair"
    | "wrong-stability"
    | "wrong-total"
    | "wrong-reason"
    | "wrong-wishes"
    | "wrong-lottery"
    | "wrong-closed"
    | "proof-fails";
  readonly mentee?: string;
  readonly mentor?: string;
}
