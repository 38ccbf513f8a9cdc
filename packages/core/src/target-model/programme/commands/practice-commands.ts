import { z } from "zod";
import { indicatorPlan } from "../../../monitoring/indicator-plan.ts";
import { command } from "../../../workflow/define-command.ts";
import { infoCardFields } from "../programme-kinds.ts";
import { id } from "../../identifier.ts";
import { management, publishers } from "../../role/role-groups.ts";
import { period } from "./command-parts.ts";

/** Commands after the verdict: packaging and publishing a practice, or revising, and the next cycle. */
export const practiceCommands = {
  "complete-info-card": command({
    label: { ru: "Заполнить информационную карту", en: "Complete the info card" },
    payload: z.strictObject({
      /** Which of the six head fields are filled in; their content is personal data and lies elsewhere. */
      fields: z.array(z.enum(infoCardFields)),
      topic: id,
    }),
    roles: ["curator", "mentor"],
  }),
  "record-expert-review": command({
    label: { ru: "Внести экспертное заключение", en: "Record the expert review" },
    payload: z.strictObject({ document: id }),
    roles: ["expert", "curator"],
  }),
  "describe-practice": command({
    label: { ru: "Описать практику по форме ОО", en: "Describe the practice by the organisation's form" },
    payload: z.strictObject({}),
    roles: ["curator", "mentor"],
  }),
  "publish-practice": command({
    label: { ru: "Опубликовать практику на сайте", en: "Publish the practice on the site" },
    payload: z.strictObject({}),
    roles: publishers,
  }),
  recommend: command({
    label: { ru: "Рекомендовать к распространению", en: "Recommend for spreading" },
    payload: z.strictObject({ level: z.enum(["municipal", "regional"]) }),
    roles: management,
  }),
  amend: command({
    label: { ru: "Внести изменения в документ", en: "Amend a document" },
    payload: z.strictObject({ document: z.enum(["road-map", "personalized-program"]) }),
    roles: [...management, "mentor"],
  }),
  "finish-revision": command({
    label: { ru: "Завершить доработку", en: "Finish the revision" },
    payload: z.strictObject({}),
    roles: management,
  }),
  "start-next-cycle": command({
    label: { ru: "Начать следующий цикл", en: "Start the next cycle" },
    payload: z.strictObject({ period, indicators: z.array(indicatorPlan).optional() }),
    roles: ["head", "administration"],
  }),
};
