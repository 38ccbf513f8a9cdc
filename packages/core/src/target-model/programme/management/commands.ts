import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { asksFor } from "../../regulation/asks-for.ts";
import { byOffice } from "../../role/offices.ts";
import { participants, programmeCommand } from "../programme-command.ts";
import { experienceStages, helpKinds, helpPurposes, operativeQuestions } from "./deputy-function.ts";

/** The deputy head, or another officer who manages mentoring. */
const byManager = byOffice("deputy-head", "administration", "head");

/** Commands of this theme. */
export const managementCommands = {
  "propose-mentor": programmeCommand({
    label: { ru: "Предложить наставника к назначению", en: "Propose a mentor for appointment" },
    told: { ru: "Наставник предложен к назначению", en: "A mentor was proposed for appointment" },
    kind: "proposal",
    isAsked: asksFor(["offices.deputyFunctions", "appoint"]),
    payload: z.strictObject({ mentor: id }),
    by: byManager,
  }),
  "hold-operative-meeting": programmeCommand({
    label: { ru: "Провести оперативное совещание", en: "Hold an operative meeting" },
    told: { ru: "Вопросы наставничества рассмотрены на оперативном совещании", en: "An operative meeting was held" },
    kind: "meeting",
    isAsked: asksFor(["offices.deputyFunctions", "meetings"]),
    payload: z.strictObject({
      questions: z.array(oneOf(operativeQuestions)).min(1),
      /** Number of the protocol. */
      protocol: id,
    }),
    by: byManager,
  }),
  "help-mentor": programmeCommand({
    label: { ru: "Помочь наставнику", en: "Help a mentor" },
    told: { ru: "Наставнику оказана помощь", en: "A mentor was helped" },
    kind: "preparation",
    isAsked: asksFor(["offices.deputyFunctions", "help"]),
    payload: z.strictObject({ mentor: id, purpose: oneOf(helpPurposes), help: oneOf(helpKinds) }),
    by: byManager,
    relations: participants,
  }),
  "handle-experience": programmeCommand({
    label: { ru: "Изучить, обобщить или распространить опыт наставника", en: "Study, generalise or spread experience" },
    told: {
      ru: "Опыт наставника изучен, обобщён или распространён",
      en: "Experience was studied, generalised or spread",
    },
    kind: "practice",
    isAsked: asksFor(["offices.deputyFunctions", "experience"]),
    payload: z.strictObject({ mentor: id, stage: oneOf(experienceStages), document: id }),
    by: byManager,
    relations: participants,
  }),
};
