import { expectedResults } from "./expected-results.ts";
import { influenceOnParticipants } from "./influence.ts";
import { nationalIndicators } from "./national.ts";
import { pairLevel } from "./pair-level.ts";
import { processQuality } from "./process-quality.ts";
import type { Profile } from "./profile.ts";

/** The profiles that ship, by their names. */
export const builtInProfiles: ReadonlyMap<string, Profile> = new Map(
  [processQuality, influenceOnParticipants, pairLevel, expectedResults, nationalIndicators].map((one) => [one.id, one]),
);
