import * as z from "zod";
import { id } from "../../identifier.ts";
import { municipalTrackCommand } from "../municipal-track-command.ts";

/** Commands of this theme. */
export const requestsCommands = {
  "account-for-request": municipalTrackCommand({
    label: { ru: "Учесть запрос педагога", en: "Account for a teacher's request" },
    told: { ru: "Трек отвечает на запрос педагога", en: "The track answers a teacher's request" },
    kind: "plan",
    payload: z.strictObject({ request: id }),
    by: { kind: "system" },
  }),
};
