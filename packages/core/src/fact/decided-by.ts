import type { Regulation } from "../regulation/regulation.ts";
import type { DecidedBy } from "./fact.ts";

/** What was told last of each regulation: a day has many facts, and they share it. */
const told = new WeakMap<Regulation, DecidedBy>();

/** By what a fact of that day is decided under that regulation. */
export function decidedBy(regulation: Regulation, law: string): DecidedBy {
  const known = told.get(regulation);
  if (known?.law === law) return known;
  const by = Object.freeze({ law, regulation: regulation.name });
  told.set(regulation, by);
  return by;
}
