import { machineTypes, requirementGuards } from "@nastavnik/core";
import { setup } from "xstate";
import { approvalActions } from "./approval/actions.ts";
import { assessmentActions } from "./assessment/actions.ts";
import { consentsActions } from "./consents/actions.ts";
import { consentsDelays } from "./consents/delays.ts";
import { consentsEffectActions } from "./consents/effects.ts";
import { controlActions } from "./control/actions.ts";
import { councilActions } from "./council/actions.ts";
import { endingActions } from "./ending/actions.ts";
import { mentorsActions } from "./mentors/actions.ts";
import type { MunicipalSchoolOccasion } from "./municipal-school-commands.ts";
import type { MunicipalSchoolContext } from "./municipal-school-context.ts";
import { municipalSchoolRequirements } from "./municipal-school-requirements.ts";
import { publicationActions } from "./publication/actions.ts";
import { surveysActions } from "./surveys/actions.ts";
import { tracksActions } from "./tracks/actions.ts";
import { termDelays } from "./term/delays.ts";
import { termEffectActions } from "./term/effects.ts";

/** The parts of the `municipal-school` machine, for it and for the parts of its chart. */
export const municipalSchoolSetup = setup({
  types: machineTypes<MunicipalSchoolContext, MunicipalSchoolOccasion, "found">(),
  guards: requirementGuards(municipalSchoolRequirements),
  delays: { ...termDelays, ...consentsDelays },
  actions: {
    ...approvalActions,
    ...mentorsActions,
    ...consentsActions,
    ...consentsEffectActions,
    ...surveysActions,
    ...tracksActions,
    ...assessmentActions,
    ...publicationActions,
    ...controlActions,
    ...councilActions,
    ...endingActions,
    ...termEffectActions,
  },
});
