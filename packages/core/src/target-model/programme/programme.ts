import { all, dayOf, defineWorkflow, type Workflow } from "@nastavnik/core";
import { ownTitles } from "../organisation/own-titles.ts";
import { type Role, roles } from "../role/roles.ts";
import { completion, completionTransitions } from "./completion/chart.ts";
import { documentsTransitions } from "./documents/chart.ts";
import { betweenCycles } from "./foundation/chart.ts";
import { newCycle } from "./foundation/new-cycle.ts";
import { firstEdition, foundedBy } from "./foundation/founding-regulation.ts";
import { ownOrganisationFounds, regulationSound, reviewSheetSound } from "./foundation/founding-requirements.ts";
import { firstCycleInProgramme } from "./foundation/requirements.ts";
import { interruptible, interruptionTransitions, suspended } from "./interruption/chart.ts";
import { ordersTransitions } from "./orders/chart.ts";
import { pairing, pairingTransitions } from "./pairing/chart.ts";
import { packaging, recommending } from "./practice/chart.ts";
import { preparation, preparationTransitions } from "./preparation/chart.ts";
import { programmeCommands } from "./programme-commands.ts";
import type { ProgrammeContext } from "./programme-context.ts";
import { programmeRequirements } from "./programme-requirements.ts";
import { programmeSetup } from "./programme-setup.ts";
import { ofCycle } from "./programme-regulation.ts";
import { programmeStates } from "./programme-states.ts";
import { menteeRegistry, mentorRegistry, registriesTransitions } from "./registries/chart.ts";
import { review, reviewTransitions } from "./review/chart.ts";
import { revision } from "./revision/chart.ts";
import { stagesTransitions, working } from "./stages/chart.ts";
import { selectionAndTraining, trainingTransitions } from "./training/chart.ts";

const machine = programmeSetup.createMachine({
  id: "programme",
  context: ({ input }) => {
    const { organisation, period, cycle: first = period, indicators, reviewSheet, preparers } = input.payload;
    const { verdict: _verdict, practice: _practice, review: _review, ...cycle } = newCycle(1, first, indicators);
    return {
      ...cycle,
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
  initial: "preparation",
  on: {
    ...interruptionTransitions,
    ...ordersTransitions,
    ...documentsTransitions,
    ...stagesTransitions,
    ...preparationTransitions,
    ...registriesTransitions,
    ...trainingTransitions,
    ...pairingTransitions,
    ...completionTransitions,
    ...reviewTransitions,
  },
  states: {
    preparation: interruptible("preparation", preparation),
    "mentee-registry": interruptible("mentee-registry", menteeRegistry),
    "mentor-registry": interruptible("mentor-registry", mentorRegistry),
    "selection-and-training": interruptible("selection-and-training", selectionAndTraining),
    pairing: interruptible("pairing", pairing),
    working: interruptible("working", working),
    completion: interruptible("completion", completion),
    review: interruptible("review", review),
    packaging: interruptible("packaging", packaging),
    revision: interruptible("revision", revision),
    published: { on: { ...recommending, ...betweenCycles.on } },
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
    wording: ownTitles,
    states: programmeStates,
  });
}
