/** A story went otherwise than it is told; everything about it has been printed already. Exit code 1. */
export class WentOtherwise extends Error {
  override readonly name = "WentOtherwise";
}
