import { machineTypes, requirementGuards } from "@nastavnik/core";
import { setup } from "xstate";
import { answeringActions } from "./answering/actions.ts";
import { endingActions } from "./ending/actions.ts";
import type { TeacherRequestOccasion } from "./teacher-request-commands.ts";
import type { TeacherRequestContext } from "./teacher-request-context.ts";
import { teacherRequestRequirements } from "./teacher-request-requirements.ts";
import { termDelays } from "./term/delays.ts";
import { termEffectActions } from "./term/effects.ts";

/** The parts of the `teacher-request` machine. */
export const teacherRequestSetup = setup({
  types: machineTypes<TeacherRequestContext, TeacherRequestOccasion, "submit">(),
  guards: requirementGuards(teacherRequestRequirements),
  delays: termDelays,
  actions: { ...answeringActions, ...endingActions, ...termEffectActions },
});
