import { setup } from "xstate";
import { requirementGuards } from "../../requirement/requirement-guards.ts";
import { unitActions } from "./unit-actions.ts";
import type { UnitOccasion } from "./unit-commands.ts";
import type { UnitContext } from "./unit-context.ts";
import { unitDelays } from "./unit-delays.ts";
import { unitRequirements } from "./unit-requirements.ts";

const types: { context: UnitContext; events: UnitOccasion; input: UnitOccasion } = {} as never;

/** The parts of the `unit` machine, for it and for the parts of its chart. */
export const unitSetup = setup({
  types,
  guards: requirementGuards(unitRequirements),
  delays: unitDelays,
  actions: { ...unitActions, remindOfMeeting: () => {} },
});
