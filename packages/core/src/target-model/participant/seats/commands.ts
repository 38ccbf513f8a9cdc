import { z } from "zod";
import { id } from "../../identifier.ts";
import { participantCommand } from "../participant-command.ts";

/** Commands of this theme. */
export const seatsCommands = {
  "reserve-seat": participantCommand({
    label: { ru: "Занять места у наставника", en: "Reserve seats of a mentor" },
    told: { ru: "Места у наставника заняты", en: "Seats of the mentor reserved" },
    kind: "pairing",
    payload: z.strictObject({ unit: id, seats: z.int().min(1) }),
    by: { kind: "system" },
  }),
  "release-seat": participantCommand({
    label: { ru: "Освободить места у наставника", en: "Release seats of a mentor" },
    told: { ru: "Места у наставника освобождены", en: "Seats of the mentor released" },
    kind: "pairing",
    payload: z.strictObject({ unit: id }),
    by: { kind: "system" },
  }),
};
