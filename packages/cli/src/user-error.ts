/** A mistake of the user: told as it is, without a stack trace, with exit code 2. */
export class UserError extends Error {
  override readonly name = "UserError";
}
