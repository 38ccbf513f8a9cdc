import { asksFor } from "../../regulation/asks-for.ts";
import { byLeaders, byOffice, leadersRecord } from "../../role/offices.ts";
import { endingReasons } from "../../vocabulary/ending-reasons.ts";
import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { explained } from "../participant-notes.ts";
import { self } from "../participant-acts.ts";
import { participantCommand } from "../participant-command.ts";

/** Commands of this theme. */
export const placesCommands = {
  "reserve-place": participantCommand({
    label: { ru: "Предложить наставляемому пару (группу)", en: "Offer a unit to the mentee" },
    told: { ru: "Предложена пара (группа)", en: "A unit was offered" },
    kind: "pairing",
    payload: z.strictObject({ unit: id }),
    by: { kind: "system" },
  }),
  "join-unit": participantCommand({
    label: { ru: "Войти в утверждённую пару (группу)", en: "Join an approved unit" },
    told: { ru: "Начата работа в паре (группе)", en: "Joined an approved unit" },
    kind: "pairing",
    payload: z.strictObject({ unit: id }),
    by: { kind: "system" },
  }),
  "leave-unit": participantCommand({
    label: { ru: "Вернуться к поиску наставника", en: "Return to the search for a mentor" },
    told: { ru: "Возвращение к поиску наставника", en: "Returned to the search for a mentor" },
    kind: "pairing",
    payload: z.strictObject({
      unit: id,
      reason: oneOf(endingReasons),
      /** The unit lives on, seeks another mentor and counts on the mentee. */
      isSeekingMentor: z.boolean().optional(),
      /** The mentor (a person) who is not to be offered to the mentee again. */
      partedFrom: id.optional(),
    }),
    by: { kind: "system" },
  }),
  "complete-unit": participantCommand({
    label: { ru: "Завершить работу в паре (группе)", en: "Complete the work in the unit" },
    told: { ru: "Работа в паре (группе) завершена", en: "Completed the work in the unit" },
    kind: "pairing",
    payload: z.strictObject({ unit: id }),
    by: { kind: "system" },
  }),
  "allow-mentor": participantCommand({
    label: { ru: "Снова допустить прежнего наставника", en: "Allow a former mentor again" },
    told: { ru: "Прежний наставник снова допущен", en: "A former mentor was allowed again" },
    kind: "pairing",
    payload: z.strictObject({
      /** Identifier of the person, not of the entry. */
      mentor: id,
    }),
    by: { kind: "either", of: [self(leadersRecord), byLeaders] },
    notes: explained,
  }),
  "support-unpaired": participantCommand({
    label: { ru: "Сопровождать до появления наставника", en: "Support until a mentor is found" },
    told: { ru: "Начато сопровождение до появления наставника", en: "Support until a mentor is found began" },
    kind: "pairing",
    isAsked: asksFor("pairing.everybodySettled"),
    payload: z.strictObject({
      needsPsychologist: z.boolean(),
      /** Number of the paper that shows it. */
      document: id.optional(),
    }),
    by: { kind: "either", of: [byLeaders, byOffice("psychologist")] },
  }),
};
