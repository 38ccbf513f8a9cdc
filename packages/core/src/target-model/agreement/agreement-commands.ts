import type { OccasionOf } from "@nastavnik/core";
import { answeringCommands } from "./answering/commands.ts";
import { changingCommands } from "./changing/commands.ts";
import { confidenceCommands } from "./confidence/commands.ts";
import { endingCommands } from "./ending/commands.ts";
import { reportingCommands } from "./reporting/commands.ts";
import { signingCommands } from "./signing/commands.ts";

/** Commands of the `agreement` workflow. */
export const agreementCommands = {
  ...signingCommands,
  ...reportingCommands,
  ...answeringCommands,
  ...confidenceCommands,
  ...changingCommands,
  ...endingCommands,
};

/** What the `agreement` machine sees. */
export type AgreementOccasion = OccasionOf<typeof agreementCommands>;
