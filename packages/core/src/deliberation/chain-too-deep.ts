import { NastavnikError } from "../error/nastavnik-error.ts";

/** So many links of a chain are told, the last ones. */
export const linksTold = 6;

/** The error for consequences that cause each other without end; names the last links. */
export function chainTooDeep(what: string, depth: number, links: readonly string[]): NastavnikError {
  return new NastavnikError(
    "chain-too-deep",
    `expected ${what} that come to an end, met a chain of ${depth}: … ${links.slice(-linksTold).join(" → ")}`,
  );
}
