import { isProgrammeAsked } from "../asked.ts";
import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { ageRelation, byAuthor, byCurator, byNamedCoAuthor } from "../personal-programme-acts.ts";
import { personalProgrammeCommand } from "../personal-programme-command.ts";
import { explained, worded } from "../personal-programme-notes.ts";
import { programmeContent } from "./content.ts";
import { returnReasons } from "./return-reason.ts";

/** Commands of this theme. */
export const draftingCommands = {
  "draw-up": personalProgrammeCommand({
    label: { ru: "Составить персонализированную программу", en: "Draw up a personalised programme" },
    told: { ru: "Составлена персонализированная программа", en: "Personalised programme drawn up" },
    kind: "document",
    isAsked: isProgrammeAsked.programme,
    payload: z.strictObject({ unit: id, ...programmeContent }),
    notes: worded,
    by: byAuthor,
    companions: ({ instance, payload }) => [
      {
        instance: { workflow: "unit", id: payload.unit },
        type: "take-up-programme",
        payload: { programme: instance.id },
      },
    ],
  }),
  amend: personalProgrammeCommand({
    label: { ru: "Изменить персонализированную программу", en: "Amend the personalised programme" },
    told: { ru: "Персонализированная программа изменена", en: "Personalised programme amended" },
    kind: "document",
    payload: z.strictObject(programmeContent),
    notes: worded,
    by: byAuthor,
  }),
  agree: personalProgrammeCommand({
    label: { ru: "Согласиться с программой как соавтор", en: "Agree to the programme as a co-author" },
    told: { ru: "Соавтор согласен с программой", en: "A co-author agrees to the programme" },
    kind: "consent",
    isAsked: isProgrammeAsked.agreement,
    /** The mentee who agrees, whom a guardian may represent. */
    payload: z.strictObject({ person: id }),
    by: byNamedCoAuthor,
    relations: ageRelation,
  }),
  return: personalProgrammeCommand({
    label: { ru: "Вернуть программу на доработку", en: "Return the programme for more work" },
    told: { ru: "Программа возвращена на доработку", en: "Programme returned for more work" },
    kind: "document",
    payload: z.strictObject({ reason: oneOf(returnReasons) }),
    notes: explained,
    by: byCurator,
  }),
};
