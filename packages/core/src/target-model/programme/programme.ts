import { all, dayOf, defineWorkflow, type Workflow } from "@nastavnik/core";
import { ownTitles } from "../organisation/own-titles.ts";
import { type Role, roles } from "../role/roles.ts";
import { completion, completionTransitions } from "./completion/chart.ts";
import { contestsTransitions } from "./contests/chart.ts";
import { stimulusTransitions } from "./stimulus/chart.ts";
import { documentsTransitions } from "./documents/chart.ts";
import { eventsTransitions } from "./events/chart.ts";
import { betweenCycles } from "./foundation/chart.ts";
import { emptyCycle } from "./foundation/cycle.ts";
import { firstEdition, foundedBy } from "./foundation/founding-regulation.ts";
import { ownOrganisationFounds, regulationSound, reviewSheetSound } from "./foundation/founding-requirements.ts";
import { firstCycleInProgramme } from "./foundation/requirements.ts";
import { interruptible, interruptionTransitions, suspended } from "./interruption/chart.ts";
import { managementTransitions } from "./management/chart.ts";
import { materialsTransitions } from "./materials/chart.ts";
import { ordersTransitions } from "./orders/chart.ts";
import { pairing, pairingTransitions } from "./pairing/chart.ts";
import { packaging, packagingTransitions } from "./packaging/chart.ts";
import { preparation, preparationTransitions } from "./preparation/chart.ts";
import { programmeCommands } from "./programme-commands.ts";
import type { ProgrammeContext } from "./programme-context.ts";
import { programmeRequirements } from "./programme-requirements.ts";
import { programmeSetup } from "./programme-setup.ts";
import { ofCycle } from "./programme-regulation.ts";
import { programmeStates } from "./programme-states.ts";
import { menteeRegistry, mentorRegistry, registriesTransitions } from "./registries/chart.ts";
import { planned, review, reviewTransitions } from "./review/chart.ts";
import { revision } from "./revision/chart.ts";
import { gap, stage, stagesTransitions, working } from "./stages/chart.ts";
import { stageTitles } from "./stages/listed-stages.ts";
import { selectionAndTraining, trainingTransitions } from "./training/chart.ts";
import { writingTransitions } from "./writing/chart.ts";

const machine = programmeSetup.createMachine({
  id: "programme",
  options: { maxIterations: 40 },
  context: ({ input }) => {
    const { organisation, period, cycle: first = period, indicators, reviewSheet, preparers } = input.payload;
    return {
      ...emptyCycle(1, first, indicators),
      begunOn: dayOf(input, input.world),
      organisation,
      period,
      ...firstEdition(foundedBy(input.payload), period.from),
      ...(reviewSheet && { reviewSheet }),
      orders: {},
      documents: {},
      forms: [],
      coordinators: [],
      curators: [],
      mentors: [],
      preparers: [...new Set([input.actor.id, ...preparers])],
      substitutes: {},
    };
  },
  initial: "before-preparation",
  on: {
    ...interruptionTransitions,
    ...ordersTransitions,
    ...managementTransitions,
    ...documentsTransitions,
    ...writingTransitions,
    ...stagesTransitions,
    ...materialsTransitions,
    ...eventsTransitions,
    ...preparationTransitions,
    ...registriesTransitions,
    ...trainingTransitions,
    ...pairingTransitions,
    ...completionTransitions,
    ...reviewTransitions,
    ...packagingTransitions,
    ...contestsTransitions,
    ...stimulusTransitions,
  },
  states: {
    "before-preparation": interruptible("before-preparation", planned(gap("preparation"))),
    preparation: interruptible("preparation", stage("preparation", "mentee-registry", preparation)),
    "before-mentee-registry": interruptible("before-mentee-registry", planned(gap("mentee-registry"))),
    "mentee-registry": interruptible("mentee-registry", stage("mentee-registry", "mentor-registry", menteeRegistry)),
    "before-mentor-registry": interruptible("before-mentor-registry", planned(gap("mentor-registry"))),
    "mentor-registry": interruptible(
      "mentor-registry",
      stage("mentor-registry", "selection-and-training", mentorRegistry),
    ),
    "before-selection-and-training": interruptible(
      "before-selection-and-training",
      planned(gap("selection-and-training")),
    ),
    "selection-and-training": interruptible(
      "selection-and-training",
      stage("selection-and-training", "pairing", selectionAndTraining),
    ),
    "before-pairing": interruptible("before-pairing", planned(gap("pairing"))),
    pairing: interruptible("pairing", stage("pairing", "working", pairing)),
    "before-working": interruptible("before-working", planned(gap("working"))),
    working: interruptible("working", stage("working", "completion", working)),
    "before-completion": interruptible("before-completion", gap("completion")),
    completion: interruptible("completion", completion),
    "before-review": interruptible("before-review", gap("review")),
    review: interruptible("review", review),
    packaging: interruptible("packaging", packaging),
    revision: interruptible("revision", revision),
    published: betweenCycles,
    revised: betweenCycles,
    suspended,
    cancelled: { type: "final" },
  },
});

/**
 * The organisation's programme: seven stages, the review, packaging or revision, and the next cycle.
 *
 * @param below - the workflows of its people and units, whose requirements settings may name
 */
export function programmeOver(below: readonly Workflow[]): Workflow<"programme", typeof programmeCommands, Role> {
  const sound = regulationSound(() => [programmeRequirements, ...below.map(({ requirements }) => requirements)]);
  const mayBeFounded = all(
    "may-be-founded",
    { ru: "Программу можно начать", en: "The programme may be founded" },
    sound,
    ownOrganisationFounds,
    firstCycleInProgramme,
    reviewSheetSound,
  );
  return defineWorkflow<ProgrammeContext, "programme", typeof programmeCommands, Role>({
    id: "programme",
    version: 1,
    title: { ru: "Программа наставничества", en: "Mentoring programme" },
    machine,
    roles,
    commands: programmeCommands,
    creation: "found",
    creationGuard: "may-be-founded",
    requirements: { ...programmeRequirements, "may-be-founded": mayBeFounded },
    regulation: ofCycle,
    wording: (regulation) => ({ ...ownTitles(regulation), states: stageTitles(regulation) }),
    states: programmeStates,
  });
}
