import * as z from "zod";
import { id } from "../../identifier.ts";
import { isProgrammeAsked } from "../../personal-programme/asked.ts";
import { unitCommand } from "../unit-command.ts";
import { ownProgramme } from "./own-programme.ts";

/** Commands of this theme. */
export const ownProgrammeCommands = {
  "take-up-programme": unitCommand({
    label: { ru: "Принять персонализированную программу", en: "Take up a personalised programme" },
    told: { ru: "Пара (группа) получила персонализированную программу", en: "A personalised programme taken up" },
    kind: "document",
    isAsked: isProgrammeAsked.programme,
    payload: z.strictObject({ programme: id }),
    by: { kind: "system" },
    relations: ownProgramme,
  }),
};
