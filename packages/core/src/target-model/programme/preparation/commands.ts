import { asksFor } from "../../regulation/asks-for.ts";
import { byLeaders, byManagement, byOffice } from "../../role/offices.ts";
import { openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { programmeCommand } from "../programme-command.ts";
import { audiences } from "./audience.ts";

/** Commands of this theme. */
export const preparationCommands = {
  "monitor-needs": programmeCommand({
    label: { ru: "Провести мониторинг запросов", en: "Monitor needs" },
    told: { ru: "Проведён мониторинг запросов", en: "Needs monitored" },
    kind: "monitoring",
    isAsked: asksFor("preparation.needsMonitoring"),
    payload: z.strictObject({}),
    by: byManagement,
  }),
  "choose-forms": programmeCommand({
    label: { ru: "Выбрать формы наставничества", en: "Choose the forms of mentoring" },
    told: { ru: "Выбраны формы наставничества", en: "Forms of mentoring chosen" },
    kind: "preparation",
    isAsked: asksFor("preparation.formsChosen", "documents.programmeForms", "mentors.formsOfProgramme"),
    payload: z.strictObject({ forms: z.array(id).min(1) }),
    by: byManagement,
  }),
  inform: programmeCommand({
    label: { ru: "Информировать", en: "Inform an audience" },
    told: { ru: "Проинформированы", en: "Informed" },
    kind: "informing",
    isAsked: asksFor("preparation.inform"),
    payload: z.strictObject({ audience: openTo(audiences, "preparation.inform") }),
    by: {
      kind: "either",
      of: [byLeaders, byOffice("administration", "deputy-head", "head", "teacher", "class-teacher")],
    },
  }),
};
