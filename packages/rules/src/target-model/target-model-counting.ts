import type { Counting } from "@nastavnik/core/monitoring";
import { countingFromHistory, type CountingOptions } from "../history/counting-from-history.ts";
import { expectedResults } from "../profile/expected-results.ts";
import { courseOfWork } from "./course-of-work.ts";

/**
 * Counts the indicators of `course-of-work`, and of `expected-results` those that the history tells, over the workflows of the
 * target model.
 *
 * @example
 * const engine = createEngine({ ...options, ...targetModel, counting: targetModelCounting() });
 */
export function targetModelCounting(options: Omit<CountingOptions, "profiles"> = {}): Counting {
  return countingFromHistory({ ...options, profiles: [courseOfWork, expectedResults] });
}
