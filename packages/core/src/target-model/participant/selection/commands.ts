import { byLeaders, byOffice } from "../../role/offices.ts";
import { trainingModes } from "./training-mode.ts";
import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { participantCommand } from "../participant-command.ts";
import { explained } from "../participant-notes.ts";

/** Commands of this theme. */
export const selectionCommands = {
  select: participantCommand({
    label: { ru: "Отобрать для формы", en: "Select for a form" },
    told: { ru: "Отбор для формы наставничества пройден", en: "Selected for a form" },
    kind: "preparation",
    payload: z.strictObject({
      form: id,
      /** Number of the paper that shows it. */
      document: id.optional(),
    }),
    by: byLeaders,
  }),
  "stand-down": participantCommand({
    label: { ru: "Отстранить от наставничества", en: "Stand a mentor down" },
    told: { ru: "Отстранение от наставничества", en: "Stood down as a mentor" },
    kind: "trouble",
    payload: z.strictObject({ unit: id }),
    by: { kind: "system" },
  }),
  reinstate: participantCommand({
    label: { ru: "Снова допустить к наставничеству", en: "Reinstate a removed mentor" },
    told: { ru: "Наставник снова допущен", en: "The mentor was reinstated" },
    kind: "preparation",
    payload: z.strictObject({
      /** Number of the record of the decision. */
      record: id,
    }),
    by: byOffice("head", "deputy-head"),
    notes: explained,
  }),
  train: participantCommand({
    label: { ru: "Обучить или проконсультировать", en: "Train or consult" },
    told: { ru: "Пройдено обучение или консультация", en: "Trained or consulted" },
    kind: "training",
    payload: z.strictObject({
      mode: oneOf(trainingModes),
      /** Number of the paper that shows it. */
      document: id.optional(),
    }),
    by: { kind: "either", of: [byLeaders, byOffice("training-expert")] },
  }),
};
