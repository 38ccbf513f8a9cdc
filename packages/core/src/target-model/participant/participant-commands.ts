import type { OccasionOf } from "@nastavnik/core";
import { clearancesCommands } from "./clearances/commands.ts";
import { consentsCommands } from "./consents/commands.ts";
import { leavingCommands } from "./leaving/commands.ts";
import { placesCommands } from "./places/commands.ts";
import { practicesCommands } from "./practices/commands.ts";
import { questionnairesCommands } from "./questionnaires/commands.ts";
import { registryCommands } from "./registry/commands.ts";
import { seatsCommands } from "./seats/commands.ts";
import { selectionCommands } from "./selection/commands.ts";
import { thirdPartiesCommands } from "./third-parties/commands.ts";

/** Commands of the `participant` workflow. */
export const participantCommands = {
  ...registryCommands,
  ...practicesCommands,
  ...questionnairesCommands,
  ...consentsCommands,
  ...thirdPartiesCommands,
  ...clearancesCommands,
  ...selectionCommands,
  ...seatsCommands,
  ...placesCommands,
  ...leavingCommands,
};

/** What the `participant` machine sees. */
export type ParticipantOccasion = OccasionOf<typeof participantCommands>;
