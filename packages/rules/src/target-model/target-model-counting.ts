import type { Counting } from "@nastavnik/core/monitoring";
import { countingFromHistory, type CountingOptions } from "../history/counting-from-history.ts";
import { courseOfWork } from "./course-of-work.ts";

/**
 * Counts the indicators of `course-of-work` over the workflows of the target model.
 *
 * @example
 * const engine = createEngine({ ...options, ...targetModel, counting: targetModelCounting() });
 */
export function targetModelCounting(options: Omit<CountingOptions, "profiles"> = {}): Counting {
  return countingFromHistory({ ...options, profiles: [courseOfWork] });
}
