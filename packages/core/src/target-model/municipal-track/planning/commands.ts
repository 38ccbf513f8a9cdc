import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { period } from "../../programme/period.ts";
import { bySchoolCurator } from "../../municipal-school/municipal-school-acts.ts";
import { municipalTrackCommand } from "../municipal-track-command.ts";
import { explained, worded } from "../municipal-track-notes.ts";
import { trackRevisionReasons } from "./revision-reason.ts";
import { themeRows } from "./theme-row.ts";

/** Commands of this theme. */
export const planningCommands = {
  plan: municipalTrackCommand({
    label: { ru: "Запланировать трек", en: "Plan a track" },
    told: { ru: "Запланирован трек муниципальной школы", en: "A track was planned" },
    kind: "plan",
    payload: z.strictObject({
      /** The place of the track in the road map. */
      number: z.int().min(1),
      period,
      themes: themeRows,
    }),
    notes: worded,
    by: bySchoolCurator,
    companions: ({ instance, payload: { number } }) =>
      instance.parent === undefined
        ? []
        : [
            {
              instance: { workflow: "municipal-school", id: instance.parent },
              type: "account-for-track",
              payload: { track: instance.id, number },
            },
          ],
  }),
  revise: municipalTrackCommand({
    label: { ru: "Изменить дорожную карту трека", en: "Change the road map of the track" },
    told: { ru: "Дорожная карта трека изменена", en: "The road map of the track was changed" },
    kind: "revision",
    payload: z.strictObject({ period: period.optional(), themes: themeRows, reason: oneOf(trackRevisionReasons) }),
    notes: explained,
    by: bySchoolCurator,
  }),
};
