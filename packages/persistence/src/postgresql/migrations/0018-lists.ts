import { given as formerlyGiven } from "./0009-lists.ts";
import { listsOf } from "./lists.ts";

/**
 * What `nastavnik.commits` is given from this version on: with a fact the digests of the messages that it asked for, each
 * of 64 hexadecimal digits, one after the other.
 */
export const given = {
  ...formerlyGiven,
  fact: { ...formerlyGiven.fact, asked: "text" },
} as const;

export type Given = typeof given;

export const lists = listsOf(given);
