import { relatedAssessment, type World } from "@nastavnik/core";
import type { PlaceInContest } from "../programme-context.ts";
import { marked } from "../mark.ts";
import { record } from "../record.ts";

/** The places that were counted by the sheets; none where the jury has named the winners. */
function countedPlaces(world: World): readonly PlaceInContest[] {
  const assessed = relatedAssessment(world, "places");
  const found = assessed?.ok === true ? assessed.value.found?.["places"] : undefined;
  return (found ?? []) as readonly PlaceInContest[];
}

/** What this theme writes into the context. */
export const contestsActions = {
  recordContest: record("hold-contest", (context, { payload, world, at }) => {
    const { contest, level, protocol, winners } = payload;
    const places = winners.length > 0 ? winners.map((nominee) => ({ nominee, place: 1 })) : countedPlaces(world);
    return {
      ...marked(context, `contest:${contest}:${level}`, at),
      contests: { ...context.contests, [protocol]: { contest, level, places } },
    };
  }),
};
