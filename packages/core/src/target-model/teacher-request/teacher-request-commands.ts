import type { OccasionOf } from "@nastavnik/core";
import { answeringCommands } from "./answering/commands.ts";
import { endingCommands } from "./ending/commands.ts";
import { submittingCommands } from "./submitting/commands.ts";

/** Commands of the `teacher-request` workflow. */
export const teacherRequestCommands = { ...submittingCommands, ...answeringCommands, ...endingCommands };

/** What the `teacher-request` machine sees. */
export type TeacherRequestOccasion = OccasionOf<typeof teacherRequestCommands>;
