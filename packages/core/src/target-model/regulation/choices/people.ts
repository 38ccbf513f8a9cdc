import type { Choice } from "@nastavnik/core";
import { z } from "zod";
import { menteeCategories } from "../../participant/registry/mentee-category.ts";
import { participantKinds } from "../../participant/registry/participant-kind.ts";
import { informationSources } from "../../participant/third-parties/information-source.ts";
import { days, does, entry, some } from "../choice-shapes.ts";

const categories: Choice = {
  title: { ru: "Категории наставляемых", en: "Categories of mentees" },
  names: { words: { ...menteeCategories.student, ...menteeCategories.teacher } },
  schema: z.strictObject({
    student: z.array(entry(menteeCategories.student)).exactOptional(),
    teacher: z.array(entry(menteeCategories.teacher)).exactOptional(),
  }),
};

const sources: Choice = {
  title: { ru: "Кто сообщает о запросе наставляемого", en: "Who tells about a mentee's needs" },
  names: { words: { ...informationSources.student, ...informationSources.teacher } },
  schema: z.strictObject({
    student: z.array(entry(informationSources.student)).exactOptional(),
    teacher: z.array(entry(informationSources.teacher)).exactOptional(),
  }),
};

/** Choices about mentees and mentors. */
export const peopleChoices = {
  "mentees.categories": categories,
  "mentees.kinds": some(participantKinds, "Кто бывает наставляемым", "Who may be a mentee"),
  "mentees.minimumAge": {
    title: { ru: "С какого возраста обучающийся — наставляемый", en: "From what age a student is a mentee" },
    schema: z.int().min(0).max(17),
  },
  "mentees.informationSources": sources,
  "mentees.informationAfterConsent": does(
    "Сведения о запросе — после согласия на обработку данных",
    "Others are asked after the personal-data consent",
  ),
  "mentors.kinds": some(participantKinds, "Кто бывает наставником", "Who may be a mentor"),
  "mentors.selection": does("Наставников отбирают для формы и готовят", "Mentors are selected for a form and prepared"),
  "mentors.formsOfProgramme": does("Отбирают для форм программы", "Mentors are selected for the programme's forms"),
  "mentors.schoolOrder": does("Обучение наставников — по приказу", "Mentors are trained by an order"),
  "mentors.schoolMaterials": does("До обучения готовят материалы", "Materials are prepared before the training"),
  "mentors.schoolHeld": does("Наставник обучен после занятий", "A mentor is trained once the school has been held"),
  "mentors.allPrepared": does("Готовят каждого отобранного", "Every selected mentor is prepared"),
  "mentors.clearanceNoticeDays": days(
    "За сколько дней напоминают об окончании справки",
    "Days before a clearance ends to remind of it",
  ),
  "mentors.menteesAtMost": {
    title: { ru: "Сколько наставляемых у наставника", en: "How many mentees a mentor has" },
    schema: z.int().min(1),
  },
} satisfies Record<string, Choice>;
