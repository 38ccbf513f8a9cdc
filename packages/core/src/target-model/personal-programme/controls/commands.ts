import { isProgrammeAsked } from "../asked.ts";
import { openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { byAuthor, byCurator, byNamedCoAuthor } from "../personal-programme-acts.ts";
import { personalProgrammeCommand } from "../personal-programme-command.ts";
import { worded } from "../personal-programme-notes.ts";
import { controlForms } from "./control-form.ts";
import { controlMeasures } from "./control-measures.ts";
import { controlRelation } from "./control-relation.ts";

/** Commands of this theme. */
export const controlsCommands = {
  "choose-control-forms": personalProgrammeCommand({
    label: { ru: "Выбрать формы и методы контроля", en: "Choose forms and methods of control" },
    told: { ru: "Наставник выбрал формы и методы контроля", en: "The mentor chose forms and methods of control" },
    kind: "control",
    isAsked: isProgrammeAsked.controlForms,
    payload: z.strictObject({ forms: z.array(openTo(controlForms, "personalProgramme.controlForms")).min(1) }),
    notes: worded,
    by: byAuthor,
  }),
  "hold-open-lesson": personalProgrammeCommand({
    label: { ru: "Провести открытый урок", en: "Hold an open lesson" },
    told: { ru: "Проведён открытый урок", en: "Open lesson held" },
    kind: "control",
    isAsked: isProgrammeAsked.lessons,
    /** The mentee whose lesson it is. */
    payload: z.strictObject({ person: id, document: id, competence: id.optional() }),
    notes: worded,
    by: { kind: "either", of: [byAuthor, byNamedCoAuthor] },
  }),
  "carry-out-control": personalProgrammeCommand({
    label: { ru: "Провести контроль", en: "Carry out a control" },
    told: { ru: "Контроль по программе", en: "Control" },
    kind: "control",
    isAsked: isProgrammeAsked.controls,
    payload: z.strictObject(controlMeasures),
    by: byCurator,
    relations: controlRelation,
  }),
};
