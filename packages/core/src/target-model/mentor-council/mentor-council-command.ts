import { commandFor, type CommandRequest, type CommandSubject } from "@nastavnik/core";
import { lateEntry } from "../late-entry.ts";
import type { HappeningKind } from "../vocabulary/happening-kinds.ts";
import type { MentorCouncilContext } from "./mentor-council-context.ts";

/** Declares a command of the `mentor-council` workflow. */
export const mentorCouncilCommand: ReturnType<typeof commandFor<MentorCouncilContext, HappeningKind>> = (
  definition,
) => ({ occurs: lateEntry<MentorCouncilContext>, ...definition });

/** The order on a council is one of the municipality: its school keeps the number. */
export const ordered =
  (kind: "create-council" | "change-council" | "dissolve-council") =>
  ({ instance: { parent, id }, payload }: Pick<CommandSubject, "instance" | "payload">): readonly CommandRequest[] =>
    parent === undefined
      ? []
      : [
          {
            instance: { workflow: "municipal-school", id: parent },
            type: "account-for-council",
            payload: { council: id, number: payload["order"] ?? "", kind },
          },
        ];
