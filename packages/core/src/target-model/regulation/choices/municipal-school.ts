import { textSchema } from "@nastavnik/core";
import type { Choice } from "@nastavnik/core/regulation";
import * as z from "zod";
import { orderParts } from "../../municipal-school/approval/approved-part.ts";
import { schoolCompletionNeeds } from "../../municipal-school/ending/completion-need.ts";
import { assessmentForms, trackingWays } from "../../municipal-school/vocabulary/assessment-table.ts";
import { eventForms } from "../../municipal-school/vocabulary/event-form.ts";
import { mediaPlaces } from "../../municipal-school/vocabulary/media-place.ts";
import { mentorProfileFields } from "../../municipal-school/vocabulary/mentor-profile-field.ts";
import { plannedResults } from "../../municipal-school/vocabulary/planned-result.ts";
import { schoolTasks } from "../../municipal-school/vocabulary/school-task.ts";
import { targetGroups } from "../../municipal-school/vocabulary/target-group.ts";
import { trackClosingNeeds } from "../../municipal-track/ending/closing-need.ts";
import { days, does, entry, open, ownEntry, ownId, some, termSchema } from "../choice-shapes.ts";

const term: Choice = {
  title: { ru: "Срок муниципальной школы", en: "Term of a municipal school" },
  schema: termSchema,
};

const tasks: Choice = {
  title: { ru: "Задачи школы с планируемыми результатами", en: "Tasks of the school with planned results" },
  names: { words: { ...schoolTasks, ...plannedResults }, also: ["municipalSchool.results"] },
  schema: z
    .array(
      z.strictObject({ id: ownId, title: textSchema.exactOptional(), results: z.array(entry(plannedResults)).min(1) }),
    )
    .min(1),
};

const assessment: Choice = {
  title: { ru: "Как оценивают результаты: способы и формы", en: "How results are assessed: ways and forms" },
  names: { words: { ...trackingWays, ...assessmentForms } },
  keys: { words: plannedResults, also: ["municipalSchool.results"] },
  schema: z.record(
    ownId,
    z.strictObject({
      ways: z.array(entry(trackingWays)).min(1),
      forms: z.array(entry(assessmentForms)).min(1),
    }),
  ),
};

const themes: Choice = {
  title: { ru: "Темы треков", en: "Themes of the tracks" },
  schema: z.array(ownEntry).min(1),
};

/** Choices about a municipal school of mentors: its programme. */
export const municipalSchoolChoices = {
  "municipalSchool.term": term,
  "municipalSchool.order": some(orderParts, "Что делает приказ о школе", "What the order on the school does"),
  "municipalSchool.targetGroups": open(targetGroups, "Для кого школа", "For whom the school is"),
  "municipalSchool.tasks": tasks,
  "municipalSchool.results": open(plannedResults, "Планируемые результаты", "Planned results"),
  "municipalSchool.assessment": assessment,
  "municipalSchool.themes": themes,
  "municipalSchool.eventForms": open(eventForms, "Формы мероприятий", "Forms of events"),
  "municipalSchool.mentorProfile": some(
    mentorProfileFields,
    "Что говорят о наставнике школы",
    "What is told of a mentor of the school",
  ),
  "municipalSchool.tracksInTerm": does("Треки лежат в сроке школы", "Tracks lie within the term of the school"),
  "municipalSchool.tracksAfterOrder": does(
    "Мероприятия — только после приказа о школе",
    "Events only follow the order on the school",
  ),
  "municipalSchool.trackClosing": some(trackClosingNeeds, "Что нужно для закрытия трека", "What closing a track needs"),
  "municipalSchool.answerDays": days(
    "За сколько рабочих дней отвечают на запрос педагога",
    "Working days within which a request is answered",
  ),
  "municipalSchool.siteSection": does(
    "На сайтах центра и школ есть раздел «Наставничество»",
    "The sites of the centre and of the schools have a section on mentoring",
  ),
  "municipalSchool.media": open(mediaPlaces, "Где освещают работу школы", "Where the work is covered"),
  "municipalSchool.completion": some(
    schoolCompletionNeeds,
    "Что нужно для завершения школы",
    "What a completion of the school needs",
  ),
} satisfies Record<string, Choice>;
