import { machineTypes, requirementGuards } from "@nastavnik/core";
import { setup } from "xstate";
import { addendumActions } from "./addendum/actions.ts";
import { agreementsActions } from "./agreements/actions.ts";
import { assignmentActions } from "./assignment/actions.ts";
import { checklistActions } from "./checklist/actions.ts";
import { closingActions } from "./closing/actions.ts";
import { controlsActions } from "./controls/actions.ts";
import { controlsDelays } from "./controls/delays.ts";
import { controlsEffectActions } from "./controls/effects.ts";
import { extensionActions } from "./extension/actions.ts";
import { formingActions } from "./forming/actions.ts";
import { leavingActions } from "./leaving/actions.ts";
import { meetingsActions } from "./meetings/actions.ts";
import { ownProgrammeActions } from "./programme-of-its-own/actions.ts";
import { replacementActions } from "./replacement/actions.ts";
import { assignmentDelays } from "./assignment/delays.ts";
import { leavingDelays } from "./leaving/delays.ts";
import { leavingEffectActions } from "./leaving/effects.ts";
import { formingDelays } from "./forming/delays.ts";
import { meetingsDelays } from "./meetings/delays.ts";
import { meetingsEffectActions } from "./meetings/effects.ts";
import { termActions } from "./term/actions.ts";
import { termDelays } from "./term/delays.ts";
import { termEffectActions } from "./term/effects.ts";
import type { UnitOccasion } from "./unit-commands.ts";
import type { UnitContext } from "./unit-context.ts";
import { unitRequirements } from "./unit-requirements.ts";

/** The parts of the `unit` machine, for it and for the parts of its chart. */
export const unitSetup = setup({
  types: machineTypes<UnitContext, UnitOccasion, "propose">(),
  guards: requirementGuards(unitRequirements),
  delays: {
    ...formingDelays,
    ...meetingsDelays,
    ...controlsDelays,
    ...assignmentDelays,
    ...leavingDelays,
    ...termDelays,
  },
  actions: {
    ...formingActions,
    ...addendumActions,
    ...extensionActions,
    ...meetingsActions,
    ...checklistActions,
    ...controlsActions,
    ...controlsEffectActions,
    ...assignmentActions,
    ...replacementActions,
    ...leavingActions,
    ...closingActions,
    ...ownProgrammeActions,
    ...agreementsActions,
    ...termActions,
    ...termEffectActions,
    ...meetingsEffectActions,
    ...leavingEffectActions,
  },
});
