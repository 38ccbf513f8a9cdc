import type { OccasionOf } from "../../workflow/define-command.ts";
import { changingCommands } from "./commands/changing-commands.ts";
import { formingCommands } from "./commands/forming-commands.ts";
import { workingCommands } from "./commands/working-commands.ts";

/** Commands of the `unit` workflow. */
export const unitCommands = { ...formingCommands, ...workingCommands, ...changingCommands };

/** What the `unit` machine sees. */
export type UnitOccasion = OccasionOf<typeof unitCommands>;
