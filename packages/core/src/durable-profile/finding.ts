/**
 * How much a finding weighs: `error` where nothing sound is lost by refusing the workflow, `warning` where there may be a
 * good reason for it.
 */
export type Severity = "error" | "warning";

/** Something in a workflow that the durable profile does not allow, or that is likely to be a mistake. */
export interface Finding {
  /** Stable code, such as `inline-guard`. */
  readonly code: string;
  readonly severity: Severity;
  /** State, command, requirement or reaction that it is about. */
  readonly place: string;
  /** What was expected and what was met. */
  readonly message: string;
}

/** Notes a finding; an error unless told. */
export type Report = (code: string, place: string, message: string, severity?: Severity) => void;

/** Keeps what is reported in a list. */
export function reportInto(findings: Finding[]): Report {
  return (code, place, message, severity = "error") => void findings.push({ code, severity, place, message });
}
