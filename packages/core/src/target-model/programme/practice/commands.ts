import { asksFor } from "../../regulation/asks-for.ts";
import { byExpert, byMentors } from "../programme-acts.ts";
import { byCurators, byManagement, byPublishers } from "../../role/offices.ts";
import { openTo } from "@nastavnik/core";
import { z } from "zod";
import { id } from "../../identifier.ts";
import { members, participants, programmeCommand } from "../programme-command.ts";
import { named } from "../completion/named.ts";
import { answers, juryRelation } from "./expert-sheet.ts";
import { higherLevels } from "./higher-levels.ts";
import { infoCardFields } from "./info-card-field.ts";

/** Commands of this theme. */
export const practiceCommands = {
  "complete-info-card": programmeCommand({
    label: { ru: "Заполнить информационную карту", en: "Complete the info card" },
    told: { ru: "Заполнена информационная карта", en: "Info card completed" },
    kind: "practice",
    isAsked: asksFor("practice.infoCard"),
    payload: z.strictObject({
      /** Which of the six head fields are filled in; their content is personal data and lies elsewhere. */
      fields: z.array(openTo(infoCardFields, "practice.infoCard")),
      topic: id,
      /** Whose practice it is: those whom the card names. */
      authors: z.array(id).min(1),
    }),
    by: { kind: "either", of: [byCurators, byMentors] },
    relations: participants,
  }),
  "record-expert-review": programmeCommand({
    label: { ru: "Внести экспертное заключение", en: "Record the expert review" },
    told: { ru: "Внесено экспертное заключение", en: "Expert review recorded" },
    kind: "practice",
    isAsked: asksFor("practice.expertReview"),
    payload: z.strictObject({ expert: id, document: id, answers }),
    by: byExpert,
    relations: (subject) => ({ units: { workflow: "unit", parent: subject.instance.id }, ...juryRelation(subject) }),
  }),
  "describe-practice": programmeCommand({
    label: { ru: "Описать практику по форме ОО", en: "Describe the practice by the organisation's form" },
    told: { ru: "Практика описана", en: "Practice described" },
    kind: "practice",
    isAsked: asksFor("practice.description"),
    payload: z.strictObject({}),
    by: { kind: "either", of: [byCurators, byMentors] },
    relations: participants,
  }),
  "publish-practice": programmeCommand({
    label: { ru: "Опубликовать практику на сайте", en: "Publish the practice on the site" },
    told: { ru: "Практика опубликована на сайте", en: "Practice published on the site" },
    kind: "publication",
    payload: z.strictObject({ named }),
    by: byPublishers,
    relations: members,
  }),
  recommend: programmeCommand({
    label: { ru: "Рекомендовать к распространению", en: "Recommend for spreading" },
    told: { ru: "Рекомендована к распространению", en: "Recommended for spreading" },
    kind: "practice",
    payload: z.strictObject({ level: openTo(higherLevels, "practice.levels") }),
    by: byManagement,
  }),
};
