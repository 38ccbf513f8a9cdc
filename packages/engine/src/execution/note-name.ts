import type { Fact } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";

/** How a note is called among all of a person: by the fact that it came with. */
export function noteName({ instance, version }: Pick<Fact, "instance" | "version">, note: string): string {
  return `${refKey(instance)}/${version}/${note}`;
}
