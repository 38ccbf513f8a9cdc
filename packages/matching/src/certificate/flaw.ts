/**
 * Something in an answer that is not as it should be: a person or topic that the problem does not have, somebody paired
 * twice or missing, a pair that a rule forbids, a pin that is gone, more mentees than seats, a group below its lower size, a
 * pair that would rather have each other, or a proof that does not hold.
 */
export interface Flaw {
  readonly code:
    | "unknown"
    | "paired-twice"
    | "missing"
    | "not-allowed"
    | "pin-lost"
    | "over-capacity"
    | "below-lower-size"
    | "blocking-pair"
    | "proof-fails";
  readonly mentee?: string;
  readonly mentor?: string;
}
