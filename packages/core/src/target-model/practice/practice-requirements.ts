import { descriptionConditions } from "./description/conditions.ts";
import { draftingConditions } from "./drafting/conditions.ts";
import { publicationConditions } from "./publication/conditions.ts";
import { reviewConditions } from "./review/conditions.ts";
import { spreadingConditions } from "./spreading/conditions.ts";
import { withdrawalConditions } from "./withdrawal/conditions.ts";

/** Conditions of the `practice` workflow, by the name of its guards. */
export const practiceRequirements = {
  ...draftingConditions,
  ...reviewConditions,
  ...descriptionConditions,
  ...publicationConditions,
  ...spreadingConditions,
  ...withdrawalConditions,
};
