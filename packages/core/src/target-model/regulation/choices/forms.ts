import type { Choice } from "@nastavnik/core/regulation";
import { mentoringFormats } from "../../vocabulary/mentoring-formats.ts";
import { mentoringForms } from "../../vocabulary/mentoring-forms.ts";
import { roleModels } from "../../vocabulary/role-models.ts";
import { open } from "../choice-shapes.ts";

/** Choices about forms of mentoring. */
export const formsChoices = {
  "forms.offered": open(mentoringForms, "Формы наставничества", "Forms of mentoring"),
  "forms.roleModels": open(roleModels, "Ролевые модели", "Role models"),
  "forms.formats": open(mentoringFormats, "Форматы наставничества", "Formats of mentoring"),
} satisfies Record<string, Choice>;
