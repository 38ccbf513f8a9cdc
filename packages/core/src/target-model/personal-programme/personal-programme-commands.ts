import type { OccasionOf } from "@nastavnik/core";
import { approvalCommands } from "./approval/commands.ts";
import { checklistCommands } from "./checklist/commands.ts";
import { controlsCommands } from "./controls/commands.ts";
import { draftingCommands } from "./drafting/commands.ts";
import { endingCommands } from "./ending/commands.ts";
import { extensionCommands } from "./extension/commands.ts";
import { plansCommands } from "./plans/commands.ts";
import { productsCommands } from "./products/commands.ts";
import { publicationCommands } from "./publication/commands.ts";
import { reportsCommands } from "./reports/commands.ts";
import { resultsCommands } from "./results/commands.ts";
import { rightsCommands } from "./rights/commands.ts";
import { tasksCommands } from "./tasks/commands.ts";
import { trainingCommands } from "./training/commands.ts";

/** Commands of the `personal-programme` workflow. */
export const personalProgrammeCommands = {
  ...draftingCommands,
  ...approvalCommands,
  ...checklistCommands,
  ...plansCommands,
  ...trainingCommands,
  ...tasksCommands,
  ...controlsCommands,
  ...productsCommands,
  ...publicationCommands,
  ...reportsCommands,
  ...extensionCommands,
  ...rightsCommands,
  ...resultsCommands,
  ...endingCommands,
};

/** What the `personal-programme` machine sees. */
export type PersonalProgrammeOccasion = OccasionOf<typeof personalProgrammeCommands>;
