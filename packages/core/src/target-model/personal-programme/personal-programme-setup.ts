import { machineTypes, requirementGuards } from "@nastavnik/core";
import { setup } from "xstate";
import { approvalActions } from "./approval/actions.ts";
import { draftingActions } from "./drafting/actions.ts";
import { endingActions } from "./ending/actions.ts";
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
    ...endingActions,
    ...termEffectActions,
  },
});
