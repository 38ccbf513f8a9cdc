import { byMentor } from "../unit-acts.ts";
import { byLeaders, byOffice, leadersRecord } from "../../role/offices.ts";
import { resignationGrounds } from "./ground.ts";
import { endingReasons } from "../../vocabulary/ending-reasons.ts";
import { oneOf, openTo } from "@nastavnik/core";
import * as z from "zod";
import { explained } from "../unit-notes.ts";
import { id } from "../../identifier.ts";
import { members, unitCommand } from "../unit-command.ts";

/** Commands of this theme. */
export const leavingCommands = {
  resign: unitCommand({
    label: { ru: "Сложить обязанности наставника", en: "Resign as mentor" },
    told: { ru: "Наставник сложил обязанности", en: "The mentor resigned" },
    kind: "trouble",
    isHarmful: true,
    payload: z.strictObject({ ground: openTo(resignationGrounds, "unit.resignationGrounds").optional() }),
    notes: explained,
    by: { ...byMentor, ...leadersRecord },
  }),
  "accept-resignation": unitCommand({
    label: { ru: "Удовлетворить заявление наставника", en: "Accept the mentor's resignation" },
    told: { ru: "Заявление наставника удовлетворено", en: "The mentor's resignation was accepted" },
    kind: "trouble",
    isHarmful: true,
    payload: z.strictObject({}),
    by: byOffice("head"),
  }),
  "take-back-resignation": unitCommand({
    label: { ru: "Отозвать заявление об уходе", en: "Take back the resignation" },
    told: { ru: "Наставник отозвал заявление", en: "The mentor took the resignation back" },
    kind: "trouble",
    payload: z.strictObject({}),
    by: { ...byMentor, ...leadersRecord },
  }),
  "remove-mentor": unitCommand({
    label: { ru: "Отстранить наставника", en: "Remove the mentor" },
    told: { ru: "Наставник отстранён", en: "The mentor was removed" },
    kind: "trouble",
    isHarmful: true,
    payload: z.strictObject({
      /** Number of the record of negligence. */
      record: id.optional(),
    }),
    notes: explained,
    by: byOffice("head", "deputy-head"),
  }),
  "lose-participant": unitCommand({
    label: { ru: "Учесть выбытие участника", en: "Account for a participant's leaving" },
    told: { ru: "Участник выбыл", en: "A participant left" },
    kind: "trouble",
    isHarmful: true,
    payload: z.strictObject({ person: id, reason: oneOf(endingReasons) }),
    notes: explained,
    by: { kind: "either", of: [{ kind: "system" }, byLeaders] },
    relations: ({ context }) => members(context),
  }),
};
