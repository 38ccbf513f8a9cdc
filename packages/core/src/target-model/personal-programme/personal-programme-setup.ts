import { machineTypes, requirementGuards } from "@nastavnik/core";
import { setup } from "xstate";
import { approvalActions } from "./approval/actions.ts";
import { checklistActions } from "./checklist/actions.ts";
import { controlsActions } from "./controls/actions.ts";
import { draftingActions } from "./drafting/actions.ts";
import { endingActions } from "./ending/actions.ts";
import { extensionActions } from "./extension/actions.ts";
import { plansActions } from "./plans/actions.ts";
import { productsActions } from "./products/actions.ts";
import { publicationActions } from "./publication/actions.ts";
import { reportsActions } from "./reports/actions.ts";
import { resultsActions } from "./results/actions.ts";
import { rightsActions } from "./rights/actions.ts";
import { tasksActions } from "./tasks/actions.ts";
import { trainingActions } from "./training/actions.ts";
import type { PersonalProgrammeOccasion } from "./personal-programme-commands.ts";
import type { PersonalProgrammeContext } from "./personal-programme-context.ts";
import { personalProgrammeRequirements } from "./personal-programme-requirements.ts";
import { termDelays } from "./term/delays.ts";
import { termEffectActions } from "./term/effects.ts";

/** The parts of the `personal-programme` machine, for it and for the parts of its chart. */
export const personalProgrammeSetup = setup({
  types: machineTypes<PersonalProgrammeContext, PersonalProgrammeOccasion, "draw-up">(),
  guards: requirementGuards(personalProgrammeRequirements),
  delays: termDelays,
  actions: {
    ...draftingActions,
    ...approvalActions,
    ...checklistActions,
    ...plansActions,
    ...trainingActions,
    ...tasksActions,
    ...controlsActions,
    ...productsActions,
    ...publicationActions,
    ...reportsActions,
    ...extensionActions,
    ...rightsActions,
    ...resultsActions,
    ...endingActions,
    ...termEffectActions,
  },
});
