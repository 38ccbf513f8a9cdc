import { machineTypes, requirementGuards } from "@nastavnik/core";
import { setup } from "xstate";
import { endingActions } from "./ending/actions.ts";
import { eventsActions } from "./events/actions.ts";
import type { MunicipalTrackOccasion } from "./municipal-track-commands.ts";
import type { MunicipalTrackContext } from "./municipal-track-context.ts";
import { municipalTrackRequirements } from "./municipal-track-requirements.ts";
import { planningActions } from "./planning/actions.ts";
import { requestsActions } from "./requests/actions.ts";
import { termDelays } from "./term/delays.ts";
import { termEffectActions } from "./term/effects.ts";

/** The parts of the `municipal-track` machine, for it and for the parts of its chart. */
export const municipalTrackSetup = setup({
  types: machineTypes<MunicipalTrackContext, MunicipalTrackOccasion, "plan">(),
  guards: requirementGuards(municipalTrackRequirements),
  delays: termDelays,
  actions: { ...planningActions, ...eventsActions, ...requestsActions, ...endingActions, ...termEffectActions },
});
