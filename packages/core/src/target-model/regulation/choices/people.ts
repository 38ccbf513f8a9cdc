import { oneOf } from "@nastavnik/core";
import type { Choice } from "@nastavnik/core/regulation";
import * as z from "zod";
import { menteeCategories } from "../../participant/registry/mentee-category.ts";
import { participantKinds } from "../../participant/registry/participant-kind.ts";
import { informationSources } from "../../participant/third-parties/information-source.ts";
import { qualifications } from "../../participant/registry/qualification.ts";
import { roles } from "../../role/roles.ts";
import { days, does, entry, ownId, some } from "../choice-shapes.ts";

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

const range = z
  .strictObject({ atLeast: z.int().min(0).exactOptional(), atMost: z.int().min(0).exactOptional() })
  .exactOptional();

const asked = z.strictObject({
  post: z.array(ownId).min(1).exactOptional(),
  qualification: z.array(ownId).min(1).exactOptional(),
  experience: range,
  yearsHere: range,
  class: range,
});

/** What is asked of people, by their kind. */
const profiles = (ru: string, en: string): Choice => ({
  title: { ru, en },
  names: { words: { ...qualifications, ...roles }, also: ["organisation.qualifications", "organisation.posts"] },
  schema: z.partialRecord(oneOf(participantKinds), asked),
});

/** Choices about mentees and mentors. */
export const peopleChoices = {
  "mentees.categories": categories,
  "mentees.kinds": some(participantKinds, "Кто бывает наставляемым", "Who may be a mentee"),
  "mentees.profile": profiles(
    "Каков наставляемый: должность, стаж, категория, класс",
    "What a mentee is like: post, years, category, class",
  ),
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
  "mentors.profile": profiles(
    "Каков наставник: должность, стаж, категория, класс",
    "What a mentor is like: post, years, category, class",
  ),
  "mentors.trained": profiles("Кого обучают, а не консультируют", "Who is trained and not merely consulted"),
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
