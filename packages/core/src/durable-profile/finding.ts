/** Something in a workflow that the durable profile does not allow. */
export interface Finding {
  /** Stable code, such as `inline-guard`. */
  readonly code: string;
  /** State, command or requirement that it is about. */
  readonly place: string;
  /** What was expected and what was met. */
  readonly message: string;
}

/** Notes a finding. */
export type Report = (code: string, place: string, message: string) => void;
