import { isJsonObject, relatedAssessment, type World } from "@nastavnik/core";
import { record } from "../record.ts";

/** The points of each person, as they were counted. */
function scoresIn(world: World): Readonly<Record<string, string>> {
  const assessed = relatedAssessment(world, "scores");
  const found = assessed?.ok === true ? assessed.value.found?.["scores"] : undefined;
  return found !== undefined && isJsonObject(found) ? (found as Readonly<Record<string, string>>) : {};
}

/** What this theme writes into the context. */
export const stimulusActions = {
  recordScores: record("score-stimulus", ({ stimulus }, { payload: { protocol }, world, at }) => ({
    stimulus: { ...stimulus, [protocol]: { scores: scoresIn(world), at: at.toString() } },
  })),
};
