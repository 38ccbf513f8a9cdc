import { oneOf, type Text } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { bySchoolCurator } from "../../municipal-school/municipal-school-acts.ts";
import { municipalTrackCommand } from "../municipal-track-command.ts";
import { explained, worded } from "../municipal-track-notes.ts";

/** Why a track is not held. */
export const trackCancelReasons = {
  "no-mentors": { ru: "нет наставников", en: "there are no mentors" },
  "no-requests": { ru: "нет запросов", en: "there are no requests" },
  merged: { ru: "объединён с другим треком", en: "it was merged into another track" },
  other: { ru: "другая причина", en: "another reason" },
} as const satisfies Record<string, Text>;

/** Commands of this theme. */
export const endingCommands = {
  close: municipalTrackCommand({
    label: { ru: "Закрыть трек", en: "Close the track" },
    told: { ru: "Трек закрыт", en: "The track was closed" },
    kind: "end",
    payload: z.strictObject({
      /** The report on the track. */
      document: id,
    }),
    notes: worded,
    by: bySchoolCurator,
  }),
  cancel: municipalTrackCommand({
    label: { ru: "Отменить трек", en: "Cancel the track" },
    told: { ru: "Трек отменён", en: "The track was cancelled" },
    kind: "end",
    payload: z.strictObject({ reason: oneOf(trackCancelReasons) }),
    notes: explained,
    by: bySchoolCurator,
  }),
  "lose-school": municipalTrackCommand({
    label: { ru: "Прекратить трек вместе со школой", en: "End the track with its school" },
    told: { ru: "Трек прекращён вместе со школой", en: "The track ended with its school" },
    kind: "end",
    payload: z.strictObject({}),
    by: { kind: "system" },
  }),
};
