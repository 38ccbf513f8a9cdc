import type { OccasionOf } from "../../workflow/define-command.ts";
import { leavingCommands } from "./commands/leaving-commands.ts";
import { menteeCommands } from "./commands/mentee-commands.ts";
import { mentorCommands } from "./commands/mentor-commands.ts";
import { registryCommands } from "./commands/registry-commands.ts";

/** Commands of the `participant` workflow. */
export const participantCommands = { ...registryCommands, ...mentorCommands, ...menteeCommands, ...leavingCommands };

/** What the `participant` machine sees. */
export type ParticipantOccasion = OccasionOf<typeof participantCommands>;
