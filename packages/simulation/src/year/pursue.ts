import { targetModel } from "@nastavnik/core/target-model";
import type { Tried } from "../standstill/vain-attempts.ts";
import type { Watch } from "../standstill/watch.ts";
import type { Present } from "./present.ts";
import type { Attempt, Outcome, Pursuit, YearRun } from "./year-run.ts";
import type { YearTeller } from "./year-teller.ts";

/** An attempt as those who watch over the year see it. */
export function triedOf({ on: { workflow }, type, payload = {} }: Attempt, { isDone, reasons }: Outcome): Tried {
  const definition = targetModel.workflows.find(({ id }) => id === workflow)?.commands[type];
  return { workflow, command: type, label: definition?.label ?? { ru: type, en: type }, payload, isDone, reasons };
}

/** What pursuing is done with. */
export interface PursuitParts {
  readonly attempt: YearRun["attempt"];
  readonly watch: Watch;
  readonly present: Present;
  readonly teller: YearTeller;
}

/** Tries what the year waits for, and tells once when it stands still. */
export function pursuing({ attempt, watch, present, teller }: PursuitParts): YearRun["pursue"] {
  return async (...attempts): Promise<Pursuit> => {
    const refused: Tried[] = [];
    for (const each of attempts) {
      const outcome = await attempt(each);
      if (outcome.isDone) {
        watch.moved();
        return { done: each, isGivenUp: false };
      }
      refused.push(triedOf(each, outcome));
    }
    if (watch.refused(refused, present.date)) teller.standsStill(watch.standstill);
    return { isGivenUp: watch.isGivenUp(present.date) };
  };
}
