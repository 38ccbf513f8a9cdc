import type { OccasionOf } from "@nastavnik/core";
import { completionCommands } from "./completion/commands.ts";
import { contestsCommands } from "./contests/commands.ts";
import { stimulusCommands } from "./stimulus/commands.ts";
import { documentsCommands } from "./documents/commands.ts";
import { eventsCommands } from "./events/commands.ts";
import { foundationCommands } from "./foundation/commands.ts";
import { interruptionCommands } from "./interruption/commands.ts";
import { managementCommands } from "./management/commands.ts";
import { materialsCommands } from "./materials/commands.ts";
import { ordersCommands } from "./orders/commands.ts";
import { pairingCommands } from "./pairing/commands.ts";
import { packagingCommands } from "./packaging/commands.ts";
import { preparationCommands } from "./preparation/commands.ts";
import { registriesCommands } from "./registries/commands.ts";
import { reviewCommands } from "./review/commands.ts";
import { revisionCommands } from "./revision/commands.ts";
import { stagesCommands } from "./stages/commands.ts";
import { trainingCommands } from "./training/commands.ts";
import { writingCommands } from "./writing/commands.ts";

/** Commands of the `programme` workflow. */
export const programmeCommands = {
  ...foundationCommands,
  ...interruptionCommands,
  ...ordersCommands,
  ...managementCommands,
  ...documentsCommands,
  ...writingCommands,
  ...materialsCommands,
  ...eventsCommands,
  ...preparationCommands,
  ...registriesCommands,
  ...trainingCommands,
  ...pairingCommands,
  ...stagesCommands,
  ...completionCommands,
  ...reviewCommands,
  ...packagingCommands,
  ...revisionCommands,
  ...contestsCommands,
  ...stimulusCommands,
};

/** What the `programme` machine sees. */
export type ProgrammeOccasion = OccasionOf<typeof programmeCommands>;
