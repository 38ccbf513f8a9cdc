import type { CheckFinding } from "../model/finding.ts";
import type { Exploration } from "../space/exploration.ts";
import type { Broken, Explored } from "../space/explored.ts";
import { backwards, statesWhere } from "../space/graph.ts";
import type { Story } from "../story/story.ts";
import { storyOf } from "../story/tell.ts";
import { boundVerdicts, coarseVerdicts } from "./bounds.ts";
import { lawVerdicts } from "./laws.ts";
import { restingStates } from "./rest.ts";
import { roleVerdicts } from "./roles.ts";
import { deadlocks, livelocks } from "./standstill.ts";

function brokenFinding(
  explored: Explored,
  { code, place, message, reasons, state, move }: Broken,
  given: Story,
): CheckFinding {
  const told = reasons?.map(({ text }) => text);
  return {
    code,
    weight: "error",
    place,
    text: {
      ru: told === undefined ? message : told.map(({ ru }) => ru).join("; "),
      en: told === undefined ? message : told.map(({ en }) => en).join("; "),
    },
    story: storyOf(explored, { state, move }, given),
  };
}

/** Everything that is wrong in one world, but for what is never reached or never matters. */
export async function verdictsOn({ explored, stepper, given }: Exploration): Promise<readonly CheckFinding[]> {
  const progress = {
    explored,
    before: backwards(explored),
    resting: restingStates(explored),
    // Where a bound was met, nothing is said of states from which not every move was followed.
    unexplored: statesWhere(explored, (state) => explored.open.has(state)),
    given,
  };
  const dead = deadlocks(progress);
  return [
    ...explored.broken.map((each) => brokenFinding(explored, each, given)),
    ...dead.findings,
    ...livelocks(progress, dead.set),
    ...roleVerdicts(progress),
    ...lawVerdicts(progress),
    ...boundVerdicts(explored),
    ...(await coarseVerdicts(explored, stepper, given)),
  ];
}
