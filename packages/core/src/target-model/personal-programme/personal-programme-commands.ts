import type { OccasionOf } from "@nastavnik/core";
import { approvalCommands } from "./approval/commands.ts";
import { draftingCommands } from "./drafting/commands.ts";
import { endingCommands } from "./ending/commands.ts";

/** Commands of the `personal-programme` workflow. */
export const personalProgrammeCommands = {
  ...draftingCommands,
  ...approvalCommands,
  ...endingCommands,
};

/** What the `personal-programme` machine sees. */
export type PersonalProgrammeOccasion = OccasionOf<typeof personalProgrammeCommands>;
