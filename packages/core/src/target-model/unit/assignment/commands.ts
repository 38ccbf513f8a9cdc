import { byMentor } from "../unit-acts.ts";
import { byLeaders, byOffice, leadersRecord } from "../../role/offices.ts";
import { endingReasons } from "../../vocabulary/ending-reasons.ts";
import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { explained } from "../unit-notes.ts";
import { members, unitCommand } from "../unit-command.ts";

/** Commands of this theme. */
export const assignmentCommands = {
  "refuse-assignment": unitCommand({
    label: { ru: "Отказаться от поручения (ТК РФ)", en: "Refuse the assignment (Labour Code)" },
    told: { ru: "Наставник отказался от поручения", en: "The mentor refused the assignment" },
    kind: "trouble",
    isHarmful: true,
    payload: z.strictObject({}),
    notes: explained,
    by: { ...byMentor, ...leadersRecord },
  }),
  "cancel-assignment": unitCommand({
    label: { ru: "Досрочно отменить поручение (ТК РФ)", en: "Cancel the assignment early (Labour Code)" },
    told: { ru: "Поручение досрочно отменяется", en: "The assignment is being cancelled" },
    kind: "trouble",
    isHarmful: true,
    payload: z.strictObject({}),
    notes: explained,
    by: byOffice("head"),
  }),
  "account-for-people": unitCommand({
    label: { ru: "Учесть изменения в записях участников", en: "Account for changes in the people's entries" },
    told: { ru: "Учтены изменения в записях участников", en: "Changes in the people's entries accounted for" },
    kind: "trouble",
    payload: z.strictObject({}),
    by: { kind: "system" },
    relations: ({ context }) => members(context),
  }),
  suspend: unitCommand({
    label: { ru: "Приостановить пару (группу)", en: "Suspend the unit" },
    told: { ru: "Работа приостановлена", en: "Suspended" },
    kind: "trouble",
    isHarmful: true,
    payload: z.strictObject({ reason: oneOf(endingReasons) }),
    notes: explained,
    by: { kind: "either", of: [{ kind: "system" }, byLeaders] },
  }),
  resume: unitCommand({
    label: { ru: "Возобновить пару (группу)", en: "Resume the unit" },
    told: { ru: "Работа возобновлена", en: "Resumed" },
    kind: "trouble",
    payload: z.strictObject({}),
    by: { kind: "either", of: [{ kind: "system" }, byLeaders] },
    relations: ({ context }) => members(context),
  }),
};
