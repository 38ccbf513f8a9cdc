import type { OccasionOf } from "@nastavnik/core";
import { endingCommands } from "./ending/commands.ts";
import { eventsCommands } from "./events/commands.ts";
import { planningCommands } from "./planning/commands.ts";
import { requestsCommands } from "./requests/commands.ts";

/** Commands of the `municipal-track` workflow. */
export const municipalTrackCommands = {
  ...planningCommands,
  ...eventsCommands,
  ...requestsCommands,
  ...endingCommands,
};

/** What the `municipal-track` machine sees. */
export type MunicipalTrackOccasion = OccasionOf<typeof municipalTrackCommands>;
