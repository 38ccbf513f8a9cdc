import { oneOf, type Text } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { tracksRelation } from "../approval/tracks-relation.ts";
import { byMunicipality, bySchoolLeaders } from "../municipal-school-acts.ts";
import { municipalSchoolCommand } from "../municipal-school-command.ts";
import { explained, worded } from "../municipal-school-notes.ts";

/** Why a municipal school ends before its time. */
export const schoolEndingReasons = {
  "no-mentors": { ru: "нет наставников", en: "there are no mentors" },
  "no-requests": { ru: "нет запросов", en: "there are no requests" },
  reorganised: { ru: "преобразование", en: "a reorganisation" },
  other: { ru: "другая причина", en: "another reason" },
} as const satisfies Record<string, Text>;

/** Commands of this theme. */
export const endingCommands = {
  complete: municipalSchoolCommand({
    label: { ru: "Завершить программу школы", en: "Complete the programme of the school" },
    told: { ru: "Программа муниципальной школы завершена", en: "The programme of the school was completed" },
    kind: "end",
    payload: z.strictObject({
      /** The final report. */
      document: id,
    }),
    notes: worded,
    by: bySchoolLeaders,
    relations: ({ instance, context: { indicators = [], indicatorFacts = {} } }) => ({
      ...tracksRelation({ instance }),
      requests: { workflow: "teacher-request", parent: instance.id },
      ...(indicators.length === 0
        ? {}
        : { results: { assessed: "results", data: { plans: indicators, facts: Object.values(indicatorFacts) } } }),
    }),
  }),
  "cancel-school": municipalSchoolCommand({
    label: { ru: "Прекратить муниципальную школу приказом", en: "Cancel the municipal school by an order" },
    told: { ru: "Муниципальная школа прекращена приказом", en: "The municipal school was cancelled" },
    kind: "end",
    payload: z.strictObject({ number: id, reason: oneOf(schoolEndingReasons) }),
    notes: explained,
    by: byMunicipality,
  }),
};
