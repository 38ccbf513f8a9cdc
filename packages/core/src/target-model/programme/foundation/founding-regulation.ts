import { NastavnikError, type RegulationEdition } from "@nastavnik/core";
import type { ReadRegulation } from "@nastavnik/core/regulation";
import { changesOf, type Settings } from "../../regulation/former-settings.ts";
import { givenRegulation } from "../../regulation/given-regulation.ts";
import { withChoices } from "../../regulation/read-regulation.ts";
import { defaultRegulation } from "../../regulation/shipped.ts";

interface Founding {
  /** The name of a shipped regulation, a text as it is written, or an edition in one piece; the usual one if absent. */
  readonly regulation?: unknown;
  readonly policies: Settings;
}

/** The regulation that a programme begins with. */
export function foundingRegulation({ regulation = defaultRegulation, policies }: Founding): ReadRegulation {
  const taken = givenRegulation(regulation);
  if (!taken.ok) return taken;
  const changes = changesOf(policies);
  return Object.keys(changes).length === 0 ? taken : withChoices(taken.edition, changes);
}

/** What a programme keeps of the regulation that it begins with. */
export function firstEdition(edition: RegulationEdition, from: string) {
  return {
    regulations: { [edition.hash]: edition },
    editions: [{ from, edition: edition.hash }],
    cycleEdition: edition.hash,
  };
}

/** The edition that a programme begins with, once it is known to be sound. */
export function foundedBy(founding: Founding): RegulationEdition {
  const taken = foundingRegulation(founding);
  if (taken.ok) return taken.edition;
  throw new NastavnikError("internal", "a programme was founded by a regulation that is not sound");
}
