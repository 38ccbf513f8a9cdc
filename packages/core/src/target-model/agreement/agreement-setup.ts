import { machineTypes, requirementGuards } from "@nastavnik/core";
import { setup } from "xstate";
import type { AgreementOccasion } from "./agreement-commands.ts";
import type { AgreementContext } from "./agreement-context.ts";
import { agreementRequirements } from "./agreement-requirements.ts";
import { answeringActions } from "./answering/actions.ts";
import { answeringDelays } from "./answering/delays.ts";
import { answeringEffectActions } from "./answering/effects.ts";
import { changingActions } from "./changing/actions.ts";
import { confidenceActions } from "./confidence/actions.ts";
import { endingActions } from "./ending/actions.ts";
import { endingDelays } from "./ending/delays.ts";
import { reportingActions } from "./reporting/actions.ts";
import { reportingDelays } from "./reporting/delays.ts";
import { reportingEffectActions } from "./reporting/effects.ts";
import { rhythmDelays } from "./rhythm/delays.ts";
import { rhythmEffectActions } from "./rhythm/effects.ts";
import { signingActions } from "./signing/actions.ts";

/** The parts of the `agreement` machine, for it and for the parts of its chart. */
export const agreementSetup = setup({
  types: machineTypes<AgreementContext, AgreementOccasion, "draw-up">(),
  guards: requirementGuards(agreementRequirements),
  delays: { ...rhythmDelays, ...reportingDelays, ...answeringDelays, ...endingDelays },
  actions: {
    ...signingActions,
    ...rhythmEffectActions,
    ...reportingActions,
    ...reportingEffectActions,
    ...answeringActions,
    ...answeringEffectActions,
    ...confidenceActions,
    ...changingActions,
    ...endingActions,
  },
});
