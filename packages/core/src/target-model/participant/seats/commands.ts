import * as z from "zod";
import { id } from "../../identifier.ts";
import { firstEntry, toFirstEntry } from "./first-entry.ts";
import { participantCommand } from "../participant-command.ts";

/** What another entry of the same person tells the first one of a unit. */
const lent = {
  unit: id,
  /** Of the other entry's programme. */
  organisation: id.optional(),
  /** How many mentees the person has said to take there. */
  capacity: z.int().min(0).optional(),
};

/** Commands of this theme. */
export const seatsCommands = {
  "reserve-seat": participantCommand({
    label: { ru: "Занять места у наставника", en: "Reserve seats of a mentor" },
    told: { ru: "Места у наставника заняты", en: "Seats of the mentor reserved" },
    kind: "pairing",
    payload: z.strictObject({ unit: id, seats: z.int().min(1) }),
    by: { kind: "system" },
    relations: firstEntry,
    companions: (subject, world) => {
      const { unit, seats } = subject.payload;
      return toFirstEntry(subject, world, "lend-seat", { unit, seats });
    },
  }),
  "release-seat": participantCommand({
    label: { ru: "Освободить места у наставника", en: "Release seats of a mentor" },
    told: { ru: "Места у наставника освобождены", en: "Seats of the mentor released" },
    kind: "pairing",
    payload: z.strictObject({ unit: id }),
    by: { kind: "system" },
    relations: firstEntry,
    companions: (subject, world) => toFirstEntry(subject, world, "return-seat", { unit: subject.payload.unit }),
  }),
  "lend-seat": participantCommand({
    label: { ru: "Учесть места, занятые по другой записи", en: "Count seats that another entry has taken" },
    told: { ru: "Учтены места, занятые по другой записи наставника", en: "Seats taken by another entry were counted" },
    kind: "pairing",
    payload: z.strictObject({ ...lent, seats: z.int().min(1) }),
    by: { kind: "system" },
  }),
  "return-seat": participantCommand({
    label: { ru: "Учесть места, освобождённые по другой записи", en: "Count seats that another entry has given back" },
    told: {
      ru: "Учтены места, освобождённые по другой записи наставника",
      en: "Seats given back by another entry were counted",
    },
    kind: "pairing",
    payload: z.strictObject(lent),
    by: { kind: "system" },
  }),
};
