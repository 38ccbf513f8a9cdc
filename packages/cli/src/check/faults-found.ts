/** Errors were found: the command has told them, and ends with exit code 1. */
export class FaultsFound extends Error {
  override readonly name = "FaultsFound";
}
