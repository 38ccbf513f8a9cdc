import type { OccasionOf } from "@nastavnik/core";
import { addendumCommands } from "./addendum/commands.ts";
import { agreementsCommands } from "./agreements/commands.ts";
import { assignmentCommands } from "./assignment/commands.ts";
import { checklistCommands } from "./checklist/commands.ts";
import { closingCommands } from "./closing/commands.ts";
import { controlsCommands } from "./controls/commands.ts";
import { extensionCommands } from "./extension/commands.ts";
import { formingCommands } from "./forming/commands.ts";
import { leavingCommands } from "./leaving/commands.ts";
import { meetingsCommands } from "./meetings/commands.ts";
import { ownProgrammeCommands } from "./programme-of-its-own/commands.ts";
import { replacementCommands } from "./replacement/commands.ts";

/** Commands of the `unit` workflow. */
export const unitCommands = {
  ...formingCommands,
  ...addendumCommands,
  ...extensionCommands,
  ...meetingsCommands,
  ...checklistCommands,
  ...controlsCommands,
  ...assignmentCommands,
  ...replacementCommands,
  ...leavingCommands,
  ...closingCommands,
  ...ownProgrammeCommands,
  ...agreementsCommands,
};

/** What the `unit` machine sees. */
export type UnitOccasion = OccasionOf<typeof unitCommands>;
