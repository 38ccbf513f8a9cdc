import { documentsRules } from "./documents-rules.ts";
import { endingRules } from "./ending-rules.ts";
import { municipalRules } from "./municipal-rules.ts";
import { pairingRules } from "./pairing-rules.ts";
import { registriesRules } from "./registries-rules.ts";
import { resultsRules } from "./results-rules.ts";
import type { SourceRule } from "./source-rule.ts";
import { workRules } from "./work-rules.ts";

/**
 * Every rule that the five sources of the target model state, or that follows from them, by its number (`R1` … `R97`), and
 * what became of it here.
 */
export const sourceRules: Readonly<Record<string, SourceRule>> = {
  ...documentsRules,
  ...registriesRules,
  ...pairingRules,
  ...workRules,
  ...endingRules,
  ...resultsRules,
  ...municipalRules,
};
