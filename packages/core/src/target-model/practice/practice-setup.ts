import { machineTypes, requirementGuards } from "@nastavnik/core";
import { setup } from "xstate";
import { descriptionActions } from "./description/actions.ts";
import { draftingActions } from "./drafting/actions.ts";
import type { PracticeOccasion } from "./practice-commands.ts";
import type { PracticeContext } from "./practice-context.ts";
import { practiceRequirements } from "./practice-requirements.ts";
import { publicationActions } from "./publication/actions.ts";
import { reviewActions } from "./review/actions.ts";
import { revisionActions } from "./revision/actions.ts";
import { spreadingActions } from "./spreading/actions.ts";
import { withdrawalActions } from "./withdrawal/actions.ts";

/** The parts of the `practice` machine, for it and for the parts of its chart. */
export const practiceSetup = setup({
  types: machineTypes<PracticeContext, PracticeOccasion, "draw-up">(),
  guards: requirementGuards(practiceRequirements),
  actions: {
    ...draftingActions,
    ...reviewActions,
    ...descriptionActions,
    ...publicationActions,
    ...spreadingActions,
    ...revisionActions,
    ...withdrawalActions,
  },
});
