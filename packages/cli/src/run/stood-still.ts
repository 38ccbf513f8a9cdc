/** A simulated year could not get to its end; everything about it has been printed already. Exit code 3. */
export class StoodStill extends Error {
  override readonly name = "StoodStill";
}
