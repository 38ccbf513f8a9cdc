import type { OccasionOf } from "@nastavnik/core";
import { membershipCommands } from "./membership/commands.ts";
import { resolutionsCommands } from "./resolutions/commands.ts";
import { sittingsCommands } from "./sittings/commands.ts";

/** Commands of the `mentor-council` workflow. */
export const mentorCouncilCommands = { ...membershipCommands, ...sittingsCommands, ...resolutionsCommands };

/** What the `mentor-council` machine sees. */
export type MentorCouncilOccasion = OccasionOf<typeof mentorCouncilCommands>;
