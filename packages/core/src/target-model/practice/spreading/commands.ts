import { oneOf, openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { byExpert } from "../../programme/programme-acts.ts";
import { byManagement } from "../../role/offices.ts";
import { levels } from "../../vocabulary/levels.ts";
import { byKeepers } from "../practice-acts.ts";
import { practiceCommand, registries } from "../practice-command.ts";
import { explained } from "../practice-notes.ts";
import { answers, juryRelation } from "../review/expert-sheet.ts";
import { removalReasons } from "./removal-reason.ts";
import { sendBackReasons } from "./send-back-reason.ts";

const level = openTo(levels, "practice.levels");

/** Commands of this theme. */
export const spreadingCommands = {
  recommend: practiceCommand({
    label: { ru: "Рекомендовать к распространению", en: "Recommend for spreading" },
    told: { ru: "Рекомендована к распространению", en: "Recommended for spreading" },
    kind: "practice",
    /** The level, and the letter or representation. */
    payload: z.strictObject({ level, document: id }),
    by: { kind: "either", of: [...byManagement.of, byKeepers] },
    relations: registries,
  }),
  "record-level-review": practiceCommand({
    label: { ru: "Внести заключение эксперта уровня", en: "Record a review by the level's expert" },
    told: { ru: "Внесено заключение эксперта уровня", en: "Review by the level's expert recorded" },
    kind: "practice",
    payload: z.strictObject({ level, expert: id, document: id, answers }),
    by: byExpert,
    relations: (subject) => ({
      ...registries(subject),
      ...(subject.instance.parent === undefined
        ? {}
        : { units: { workflow: "unit", parent: subject.instance.parent } }),
      ...juryRelation(subject, subject.payload.level ?? ""),
    }),
  }),
  accept: practiceCommand({
    label: { ru: "Принять практику в банк уровня", en: "Take the practice into the level's bank" },
    told: { ru: "Практика принята в банк уровня", en: "Practice taken into the level's bank" },
    kind: "practice",
    /** The level, and its protocol. */
    payload: z.strictObject({ level, document: id }),
    by: byKeepers,
    relations: registries,
  }),
  "send-back": practiceCommand({
    label: { ru: "Вернуть практику с замечаниями", en: "Send the practice back with reasons" },
    told: { ru: "Уровень вернул практику с замечаниями", en: "A level has sent the practice back" },
    kind: "trouble",
    payload: z.strictObject({ level, document: id, reasons: z.array(oneOf(sendBackReasons)).min(1) }),
    notes: explained,
    by: byKeepers,
  }),
  "take-out": practiceCommand({
    label: { ru: "Исключить практику из банка уровня", en: "Take the practice out of the level's bank" },
    told: { ru: "Практика исключена из банка уровня", en: "Practice taken out of the level's bank" },
    kind: "trouble",
    payload: z.strictObject({ level, document: id, reason: oneOf(removalReasons) }),
    notes: explained,
    by: byKeepers,
  }),
};
