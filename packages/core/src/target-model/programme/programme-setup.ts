import { machineTypes, requirementGuards } from "@nastavnik/core";
import { setup } from "xstate";
import { completionActions } from "./completion/actions.ts";
import { contestsActions } from "./contests/actions.ts";
import { stimulusActions } from "./stimulus/actions.ts";
import { documentsActions } from "./documents/actions.ts";
import { eventsActions } from "./events/actions.ts";
import { foundationActions } from "./foundation/actions.ts";
import { interruptionActions } from "./interruption/actions.ts";
import { managementActions } from "./management/actions.ts";
import { materialsActions } from "./materials/actions.ts";
import { ordersActions } from "./orders/actions.ts";
import { packagingActions } from "./packaging/actions.ts";
import { preparationActions } from "./preparation/actions.ts";
import { registriesActions } from "./registries/actions.ts";
import { reviewActions } from "./review/actions.ts";
import { revisionActions } from "./revision/actions.ts";
import { stagesActions } from "./stages/actions.ts";
import { writingActions } from "./writing/actions.ts";
import type { ProgrammeOccasion } from "./programme-commands.ts";
import type { ProgrammeContext } from "./programme-context.ts";
import { programmeRequirements } from "./programme-requirements.ts";

/** The parts of the `programme` machine, for it and for the parts of its chart. */
export const programmeSetup = setup({
  types: machineTypes<ProgrammeContext, ProgrammeOccasion, "found">(),
  guards: requirementGuards(programmeRequirements),
  actions: {
    ...foundationActions,
    ...interruptionActions,
    ...ordersActions,
    ...managementActions,
    ...documentsActions,
    ...writingActions,
    ...materialsActions,
    ...eventsActions,
    ...preparationActions,
    ...registriesActions,
    ...stagesActions,
    ...completionActions,
    ...reviewActions,
    ...packagingActions,
    ...revisionActions,
    ...contestsActions,
    ...stimulusActions,
  },
});
