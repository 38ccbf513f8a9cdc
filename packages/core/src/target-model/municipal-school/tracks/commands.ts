import * as z from "zod";
import { id } from "../../identifier.ts";
import { municipalSchoolCommand } from "../municipal-school-command.ts";

/** Commands of this theme. */
export const tracksCommands = {
  "account-for-track": municipalSchoolCommand({
    label: { ru: "Учесть трек", en: "Account for a track" },
    told: { ru: "Трек внесён в дорожную карту школы", en: "A track was put into the road map of the school" },
    kind: "plan",
    payload: z.strictObject({ track: id, number: z.int().min(1) }),
    by: { kind: "system" },
  }),
};
