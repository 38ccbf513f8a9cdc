import { asksFor } from "../../regulation/asks-for.ts";
import { byLeaders, byManagement, byOffice } from "../../role/offices.ts";
import { oneOf, openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { programmeCommand } from "../programme-command.ts";
import { paper } from "../../vocabulary/papers.ts";
import { audiences } from "./audience.ts";
import { informingChannels } from "./informing-channel.ts";
import { respondents } from "./respondents.ts";

/** Commands of this theme. */
export const preparationCommands = {
  "monitor-needs": programmeCommand({
    label: { ru: "Провести мониторинг запросов", en: "Monitor needs" },
    told: { ru: "Проведён мониторинг запросов", en: "Needs monitored" },
    kind: "monitoring",
    isAsked: asksFor("preparation.needsMonitoring"),
    payload: z.strictObject({
      respondents,
      /** What they need, by the themes of the questionnaire. */
      needs: z.array(id).default([]),
      document: paper,
    }),
    by: byManagement,
  }),
  "choose-forms": programmeCommand({
    label: { ru: "Выбрать формы наставничества", en: "Choose the forms of mentoring" },
    told: { ru: "Выбраны формы наставничества", en: "Forms of mentoring chosen" },
    kind: "preparation",
    isAsked: asksFor("preparation.formsChosen", "documents.programmeForms", "mentors.formsOfProgramme"),
    payload: z.strictObject({
      forms: z.array(id).min(1),
      /** Number of the minutes of the meeting that has chosen them. */
      protocol: id,
    }),
    by: byManagement,
  }),
  inform: programmeCommand({
    label: { ru: "Информировать", en: "Inform an audience" },
    told: { ru: "Проинформированы", en: "Informed" },
    kind: "informing",
    isAsked: asksFor("preparation.inform"),
    payload: z.strictObject({
      audience: openTo(audiences, "preparation.inform"),
      channel: oneOf(informingChannels),
      /** How many were told, where that is known. */
      reached: z.int().min(1).optional(),
      document: paper,
    }),
    by: {
      kind: "either",
      of: [byLeaders, byOffice("administration", "deputy-head", "head", "teacher", "class-teacher")],
    },
  }),
};
