import type { OccasionOf } from "@nastavnik/core";
import { descriptionCommands } from "./description/commands.ts";
import { draftingCommands } from "./drafting/commands.ts";
import { publicationCommands } from "./publication/commands.ts";
import { reviewCommands } from "./review/commands.ts";
import { revisionCommands } from "./revision/commands.ts";
import { spreadingCommands } from "./spreading/commands.ts";
import { withdrawalCommands } from "./withdrawal/commands.ts";

/** Commands of the `practice` workflow. */
export const practiceCommands = {
  ...draftingCommands,
  ...reviewCommands,
  ...descriptionCommands,
  ...publicationCommands,
  ...spreadingCommands,
  ...revisionCommands,
  ...withdrawalCommands,
};

/** What the `practice` machine sees. */
export type PracticeOccasion = OccasionOf<typeof practiceCommands>;
