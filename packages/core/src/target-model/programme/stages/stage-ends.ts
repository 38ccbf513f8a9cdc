import { all, type Combination, type Requirement, type Text } from "@nastavnik/core";
import { monitoringComplete, programmeWaysUsed } from "../completion/requirements.ts";
import { documentsAdopted } from "../documents/requirements.ts";
import type { LifecycleStage } from "../lifecycle-stages.ts";
import { everyMenteeSettled, pairsApproved, preferencesAnalysed } from "../pairing/requirements.ts";
import {
  curatorsAppointed,
  everybodyInformed,
  formsChosen,
  needsMonitored,
  ordersIssued,
} from "../preparation/requirements.ts";
import type { ProgrammeOccasion } from "../programme-commands.ts";
import type { ProgrammeContext } from "../programme-context.ts";
import { menteesExist, menteesListed, mentorsExist, mentorsListed } from "../registries/requirements.ts";
import { indicatorsPlanned } from "../review/requirements.ts";
import { selectedMentorsPrepared } from "../training/requirements.ts";
import { stageOrder } from "./gap.ts";
import { askedIn } from "./listed-stages.ts";
import { unitsEnded } from "./requirements.ts";

type Asked = Requirement<ProgrammeContext, ProgrammeOccasion>;

/** What the end of each stage of the lifecycle asks for. */
const ends: Readonly<Record<LifecycleStage, readonly Asked[]>> = {
  preparation: [ordersIssued, documentsAdopted, curatorsAppointed, needsMonitored, formsChosen, everybodyInformed],
  "mentee-registry": [menteesListed, menteesExist],
  "mentor-registry": [mentorsListed, mentorsExist],
  "selection-and-training": [selectedMentorsPrepared],
  pairing: [preferencesAnalysed, pairsApproved, everyMenteeSettled, indicatorsPlanned],
  working: [unitsEnded],
  completion: [monitoringComplete, programmeWaysUsed],
};

/** The same requirement at the end of a later stage, for an organisation that has no stage of its own for it. */
const asked = (requirement: Asked, of: LifecycleStage, at: LifecycleStage): Asked => ({
  ...requirement,
  asks: (value, regulation) => (requirement.asks?.(value, regulation) ?? true) && askedIn(regulation, of) === at,
});

/**
 * The condition of the end of a stage: what the stage itself asks for, and what those right before it ask for which the
 * organisation has not. A stage that is passed over takes none of its requirements with it.
 */
export function stageEnd(
  stage: LifecycleStage,
  id: string,
  title: Text,
): Combination<ProgrammeContext, ProgrammeOccasion> {
  const before = stageOrder.slice(0, stageOrder.indexOf(stage));
  const passed = before.flatMap((each) => ends[each].map((requirement) => asked(requirement, each, stage)));
  return all(id, title, ...ends[stage], ...passed);
}
