import { dayOf } from "@nastavnik/core";
import { formTitle } from "../../vocabulary/mentoring-forms.ts";
import { fail } from "../../fail.ts";
import { type Mark, reached } from "../../programme/mark.ts";
import { schoolMaterials, schoolOrdered } from "../../programme/training/mentor-school.ts";
import { missingClearances, needsClearance } from "../clearances/clearance.ts";
import type { ParticipantOccasion } from "../participant-commands.ts";
import { payloadOf, programmeOf, rule } from "../rule.ts";

export const cleared = rule({
  id: "outsider-cleared",
  title: {
    ru: "Наставник со стороны представил справки для работы с обучающимися",
    en: "An outside mentor of students has provided the clearances",
  },
  clause: "ТК РФ, ст. 351.1 и 220",
  force: "law",
  needs: "payload",
  check: (context, occasion) =>
    needsClearance(context, payloadOf(occasion, "select").form)
      ? missingClearances(context, dayOf(occasion, occasion.world))
      : true,
});

export const formOffered = rule({
  id: "form-wanted",
  title: { ru: "Наставник готов работать в этой форме", en: "The mentor offers this form" },
  clause: "План лицея № 45, этап 4: выбрать подходящих для конкретной формы",
  force: "regulation",
  choice: "mentors.selection",
  needs: "payload",
  check: (context, occasion) => {
    const { form } = payloadOf(occasion, "select");
    return (
      context.forms.includes(form) ||
      fail(
        `Наставник не предлагал эту форму: ${formTitle(form).ru}`,
        `The mentor has not offered this form: ${formTitle(form).en}`,
        form,
      )
    );
  },
});

export const formChosen = rule({
  id: "form-chosen-by-programme",
  title: { ru: "Форма входит в выбранные программой", en: "The form is among those that the programme has chosen" },
  clause: "вывод из плана лицея № 45, этап 1: банк программ по выбранным формам",
  force: "regulation",
  choice: "mentors.formsOfProgramme",
  needs: "payload",
  check: (_context, occasion) => {
    const { form } = payloadOf(occasion, "select");
    return (
      programmeOf(occasion)?.context.forms.includes(form) === true ||
      fail(
        `Программа не выбирала эту форму: ${formTitle(form).ru}`,
        `The programme has not chosen this form: ${formTitle(form).en}`,
        form,
      )
    );
  },
});

/** A consultation may stand in for the training (R35) and needs nothing of it. */
function reachedForTraining(occasion: ParticipantOccasion, mark: Mark) {
  return payloadOf(occasion, "train").mode === "consultation" || reached(programmeOf(occasion)?.context, mark);
}

export const trainingOrdered = rule({
  ...schoolOrdered,
  needs: "payload",
  check: (_context, occasion) => reachedForTraining(occasion, "order:organize-mentor-school"),
});

export const trainingPrepared = rule({
  ...schoolMaterials,
  needs: "payload",
  check: (_context, occasion) => reachedForTraining(occasion, "prepare-methodical-materials"),
});

export const schoolHeld = rule({
  id: "mentor-school-held",
  title: { ru: "Занятия «Школы наставников» проведены", en: "The mentor school has been held" },
  clause: "План лицея № 45, этап 4; г. Мегион: организовать обучение или провести консультации",
  force: "regulation",
  choice: "mentors.schoolHeld",
  needs: "payload",
  check: (_context, occasion) => reachedForTraining(occasion, "hold-mentor-school"),
});
