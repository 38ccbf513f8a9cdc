import { machineTypes, requirementGuards } from "@nastavnik/core";
import { setup } from "xstate";
import { clearancesDelays } from "./clearances/delays.ts";
import { clearancesEffectActions } from "./clearances/effects.ts";
import { clearancesActions } from "./clearances/actions.ts";
import { consentsActions } from "./consents/actions.ts";
import { leavingActions } from "./leaving/actions.ts";
import { placesActions } from "./places/actions.ts";
import { practicesActions } from "./practices/actions.ts";
import { questionnairesActions } from "./questionnaires/actions.ts";
import { registryActions } from "./registry/actions.ts";
import { seatsActions } from "./seats/actions.ts";
import { selectionActions } from "./selection/actions.ts";
import { thirdPartiesActions } from "./third-parties/actions.ts";
import { consentsDelays } from "./consents/delays.ts";
import { consentsEffectActions } from "./consents/effects.ts";
import type { ParticipantOccasion } from "./participant-commands.ts";
import type { ParticipantContext } from "./participant-context.ts";
import { participantRequirements } from "./participant-requirements.ts";

/** The parts of the `participant` machine, for it and for the parts of its chart. */
export const participantSetup = setup({
  types: machineTypes<ParticipantContext, ParticipantOccasion, "register">(),
  guards: requirementGuards(participantRequirements),
  delays: { ...consentsDelays, ...clearancesDelays },
  actions: {
    ...registryActions,
    ...practicesActions,
    ...questionnairesActions,
    ...consentsActions,
    ...thirdPartiesActions,
    ...clearancesActions,
    ...selectionActions,
    ...seatsActions,
    ...placesActions,
    ...leavingActions,
    ...consentsEffectActions,
    ...clearancesEffectActions,
  },
});
