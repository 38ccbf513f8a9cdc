import { z } from "zod";
import { indicatorPlan } from "../../../monitoring/indicator-plan.ts";
import { infoCardFields } from "../programme-kinds.ts";
import { id } from "../../identifier.ts";
import { management, publishers } from "../../role/role-groups.ts";
import { period, programmeCommand } from "./command-parts.ts";

/** Commands after the verdict: packaging and publishing a practice, or revising, and the next cycle. */
export const practiceCommands = {
  "complete-info-card": programmeCommand({
    label: { ru: "Заполнить информационную карту", en: "Complete the info card" },
    told: { ru: "Заполнена информационная карта", en: "Info card completed" },
    kind: "practice",
    payload: z.strictObject({
      /** Which of the six head fields are filled in; their content is personal data and lies elsewhere. */
      fields: z.array(z.enum(infoCardFields)),
      topic: id,
    }),
    roles: ["curator", "mentor"],
  }),
  "record-expert-review": programmeCommand({
    label: { ru: "Внести экспертное заключение", en: "Record the expert review" },
    told: { ru: "Внесено экспертное заключение", en: "Expert review recorded" },
    kind: "practice",
    payload: z.strictObject({ document: id }),
    roles: ["expert", "curator"],
  }),
  "describe-practice": programmeCommand({
    label: { ru: "Описать практику по форме ОО", en: "Describe the practice by the organisation's form" },
    told: { ru: "Практика описана", en: "Practice described" },
    kind: "practice",
    payload: z.strictObject({}),
    roles: ["curator", "mentor"],
  }),
  "publish-practice": programmeCommand({
    label: { ru: "Опубликовать практику на сайте", en: "Publish the practice on the site" },
    told: { ru: "Практика опубликована на сайте", en: "Practice published on the site" },
    kind: "publication",
    payload: z.strictObject({}),
    roles: publishers,
  }),
  recommend: programmeCommand({
    label: { ru: "Рекомендовать к распространению", en: "Recommend for spreading" },
    told: { ru: "Рекомендована к распространению", en: "Recommended for spreading" },
    kind: "practice",
    payload: z.strictObject({ level: z.enum(["municipal", "regional"]) }),
    roles: management,
  }),
  amend: programmeCommand({
    label: { ru: "Внести изменения в документ", en: "Amend a document" },
    told: { ru: "Внесены изменения", en: "Amended" },
    kind: "revision",
    payload: z.strictObject({ document: z.enum(["road-map", "personalized-program"]) }),
    roles: [...management, "mentor"],
  }),
  "finish-revision": programmeCommand({
    label: { ru: "Завершить доработку", en: "Finish the revision" },
    told: { ru: "Доработка завершена", en: "Revision finished" },
    kind: "revision",
    payload: z.strictObject({}),
    roles: management,
  }),
  "start-next-cycle": programmeCommand({
    label: { ru: "Начать следующий цикл", en: "Start the next cycle" },
    told: { ru: "Начат следующий цикл", en: "Next cycle started" },
    kind: "foundation",
    payload: z.strictObject({ period, indicators: z.array(indicatorPlan).optional() }),
    roles: ["head", "administration"],
  }),
};
