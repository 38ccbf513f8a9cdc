import type { OccasionOf } from "@nastavnik/core";
import { approvalCommands } from "./approval/commands.ts";
import { assessmentCommands } from "./assessment/commands.ts";
import { consentsCommands } from "./consents/commands.ts";
import { controlCommands } from "./control/commands.ts";
import { councilCommands } from "./council/commands.ts";
import { endingCommands } from "./ending/commands.ts";
import { foundationCommands } from "./foundation/commands.ts";
import { mentorsCommands } from "./mentors/commands.ts";
import { publicationCommands } from "./publication/commands.ts";
import { surveysCommands } from "./surveys/commands.ts";
import { tracksCommands } from "./tracks/commands.ts";

/** Commands of the `municipal-school` workflow. */
export const municipalSchoolCommands = {
  ...foundationCommands,
  ...approvalCommands,
  ...mentorsCommands,
  ...consentsCommands,
  ...surveysCommands,
  ...tracksCommands,
  ...assessmentCommands,
  ...publicationCommands,
  ...controlCommands,
  ...councilCommands,
  ...endingCommands,
};

/** What the `municipal-school` machine sees. */
export type MunicipalSchoolOccasion = OccasionOf<typeof municipalSchoolCommands>;
