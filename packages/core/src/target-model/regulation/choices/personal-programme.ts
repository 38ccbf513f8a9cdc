import { type Choice, textSchema } from "@nastavnik/core";
import { z } from "zod";
import { approvers } from "../../personal-programme/approval/approver.ts";
import { programmeSections } from "../../personal-programme/drafting/section.ts";
import { does, one, ownId, some, termSchema } from "../choice-shapes.ts";

const term: Choice = {
  title: { ru: "Срок персонализированной программы", en: "Term of a personalised programme" },
  schema: termSchema,
};

const templates: Choice = {
  title: { ru: "Формы персонализированных программ", en: "Templates of personalised programmes" },
  schema: z.array(z.strictObject({ id: ownId, version: z.string().min(1).max(200), title: textSchema })).min(1),
};

/** Choices about personalised programmes. */
export const personalProgrammeChoices = {
  "personalProgramme.sections": some(
    programmeSections,
    "Разделы персонализированной программы",
    "Sections of a personalised programme",
  ),
  "personalProgramme.term": term,
  "personalProgramme.templates": templates,
  "personalProgramme.projects": does(
    "Проект называет продукт, сетевой проект — ресурс",
    "A project names its product, a network project its resource",
  ),
  "personalProgramme.coAuthors": does("С программой соглашается наставляемый", "The mentee agrees to the programme"),
  "personalProgramme.approvedBy": one(approvers, "Кто утверждает программу", "Who approves the programme"),
} satisfies Record<string, Choice>;
