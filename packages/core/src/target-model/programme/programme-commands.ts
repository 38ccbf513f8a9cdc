import type { OccasionOf } from "../../workflow/define-command.ts";
import { foundationCommands } from "./commands/foundation-commands.ts";
import { practiceCommands } from "./commands/practice-commands.ts";
import { resultCommands } from "./commands/result-commands.ts";
import { stageCommands } from "./commands/stage-commands.ts";

/** Commands of the `programme` workflow. */
export const programmeCommands = { ...foundationCommands, ...stageCommands, ...resultCommands, ...practiceCommands };

/** What the `programme` machine sees. */
export type ProgrammeOccasion = OccasionOf<typeof programmeCommands>;
