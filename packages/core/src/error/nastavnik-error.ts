import type { Text } from "../text/text.ts";

/**
 * Codes of {@link NastavnikError}: `invalid-input` (outside data that do not fit), `invalid-definition` (a workflow that
 * breaks the durable profile), `not-found`, `conflict` (somebody else changed it first), `unavailable` (a store, folder or
 * server that cannot be used now), `unsupported` (data of a newer version), `internal` (our own broken promise), `clock`
 * (something that happened later than the store's own clock shows), `chain-too-deep` (consequences that cause each other
 * without end), `blocked` (an instance whose overdue timer cannot be fired).
 */
export type NastavnikErrorCode =
  | "invalid-input"
  | "invalid-definition"
  | "not-found"
  | "conflict"
  | "unavailable"
  | "unsupported"
  | "internal"
  | "clock"
  | "chain-too-deep"
  | "blocked";

/**
 * The one class of error that the project throws. A refusal that a caller expects is never thrown: it is a value. Tell
 * errors by `code` and {@link isNastavnikError}, not by `instanceof`: two copies of a package have two classes.
 */
export class NastavnikError extends Error {
  override readonly name = "NastavnikError";
  readonly code: NastavnikErrorCode;
  /** The message in both languages, where people read it; `message` is then the English one. */
  readonly text?: Text;

  constructor(
    code: NastavnikErrorCode,
    message: string,
    { text, ...options }: ErrorOptions & { readonly text?: Text } = {},
  ) {
    super(message, options);
    this.code = code;
    if (text !== undefined) this.text = text;
  }
}

/** Whether `error` is a {@link NastavnikError} (of any copy of the package), and of the given code if one is given. */
export function isNastavnikError(error: unknown, code?: NastavnikErrorCode): error is NastavnikError {
  return (
    error instanceof Error &&
    error.name === "NastavnikError" &&
    (code === undefined || (error as NastavnikError).code === code)
  );
}
