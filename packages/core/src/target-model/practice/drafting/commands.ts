import { openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { menteeCategories } from "../../participant/registry/mentee-category.ts";
import { asksFor } from "../../regulation/asks-for.ts";
import { byCurators } from "../../role/offices.ts";
import { mentoringForms } from "../../vocabulary/mentoring-forms.ts";
import { roleModels } from "../../vocabulary/role-models.ts";
import { byFutureAuthor, byPracticeAuthor } from "../practice-acts.ts";
import { practiceCommand, registries } from "../practice-command.ts";
import { ofCard } from "../practice-notes.ts";
import { cardFields } from "./card-field.ts";
import { caseMaterials } from "./case-material.ts";

const categories = { ...menteeCategories.student, ...menteeCategories.teacher };

/** Commands of this theme. */
export const draftingCommands = {
  "draw-up": practiceCommand({
    label: { ru: "Начать описание практики", en: "Draw up a practice" },
    told: { ru: "Начато описание практики", en: "Practice drawn up" },
    kind: "practice",
    isAsked: asksFor("practice.infoCard", "practice.expertReview", "practice.description", "practice.levels"),
    payload: z.strictObject({
      /** The personalised programme that was packaged; without one it is the organisation's programme. */
      personalProgramme: id.exactOptional(),
      authors: z.array(id).min(1),
      form: openTo(mentoringForms, "forms.offered"),
      roleModel: openTo(roleModels, "forms.roleModels"),
      categories: z.array(openTo(categories, "mentees.categories")).default([]),
    }),
    by: { kind: "either", of: [byCurators, byFutureAuthor] },
    relations: ({ instance, payload: { personalProgramme } }) => ({
      ...registries({ instance }),
      ...(instance.parent === undefined ? {} : { practices: { workflow: "practice", parent: instance.parent } }),
      ...(personalProgramme === undefined ? {} : { origin: { workflow: "personal-programme", id: personalProgramme } }),
    }),
  }),
  "complete-card": practiceCommand({
    label: { ru: "Заполнить информационную карту", en: "Complete the info card" },
    told: { ru: "Заполнена информационная карта", en: "Info card completed" },
    kind: "practice",
    isAsked: asksFor("practice.infoCard"),
    payload: z.strictObject({
      /** Which fields are filled in; what they say is personal data and comes as the note `card`. */
      fields: z.array(openTo(cardFields, "practice.infoCard")).min(1),
    }),
    notes: ofCard,
    by: { kind: "either", of: [byCurators, byPracticeAuthor] },
  }),
  "add-to-case": practiceCommand({
    label: { ru: "Добавить материал в кейс наставника", en: "Add a material to the mentor's case" },
    told: { ru: "В кейс наставника добавлен материал", en: "Material added to the mentor's case" },
    kind: "practice",
    isAsked: asksFor("practice.mentorCase", "practice.levelNeeds"),
    payload: z.strictObject({
      material: id,
      kind: openTo(caseMaterials, "practice.mentorCase"),
      document: id,
      /** Everybody whom the material shows or names: without their consent it is not published. */
      shows: z.array(id).default([]),
    }),
    by: { kind: "either", of: [byCurators, byPracticeAuthor] },
  }),
  "remove-from-case": practiceCommand({
    label: { ru: "Убрать материал из кейса наставника", en: "Remove a material from the mentor's case" },
    told: { ru: "Из кейса наставника убран материал", en: "Material removed from the mentor's case" },
    kind: "practice",
    isAsked: asksFor("practice.mentorCase", "practice.levelNeeds"),
    payload: z.strictObject({ material: id }),
    by: { kind: "either", of: [byCurators, byPracticeAuthor] },
  }),
  submit: practiceCommand({
    label: { ru: "Представить практику на экспертизу", en: "Submit the practice to the experts" },
    told: { ru: "Практика представлена на экспертизу", en: "Practice submitted to the experts" },
    kind: "practice",
    isAsked: asksFor("practice.expertReview"),
    payload: z.strictObject({}),
    by: { kind: "either", of: [byCurators, byPracticeAuthor] },
  }),
};
