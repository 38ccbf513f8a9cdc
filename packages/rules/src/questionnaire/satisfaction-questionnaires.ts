import { both } from "../profile/define.ts";
import type { Questionnaire } from "./questionnaire.ts";

function satisfactionQuestionnaire(role: "mentor" | "mentee", ru: string, en: string): Questionnaire {
  return {
    id: `satisfaction-${role}`,
    title: both(`Удовлетворённость участием: ${ru}`, `Satisfaction with taking part: ${en}`),
    kind: "satisfaction",
    basis: "example",
    roles: [role],
    questions: [
      {
        id: "satisfaction",
        kind: "scale",
        text: both("Насколько вы довольны участием в программе?", "How satisfied are you with taking part?"),
        required: true,
        min: 1,
        max: 10,
      },
      {
        id: "wellbeing",
        kind: "scale",
        text: both("Как вы себя чувствуете в общении друг с другом?", "How do you feel in each other's company?"),
        required: true,
        min: 1,
        max: 10,
      },
      {
        id: "wishes",
        kind: "open",
        text: both("Что изменить?", "What should change?"),
        required: false,
        maxLength: 2000,
      },
    ],
    scores: [
      {
        id: "satisfaction",
        title: both("Удовлетворённость", "Satisfaction"),
        questions: ["satisfaction"],
        aggregate: "average",
        bands: [],
      },
      {
        id: "wellbeing",
        title: both("Психоэмоциональное состояние", "Psycho-emotional state"),
        questions: ["wellbeing"],
        aggregate: "average",
        bands: [],
      },
    ],
  };
}

/** Questionnaires of satisfaction and psycho-emotional state, for mentors and for mentees, on scales from 1 to 10. */
export const satisfactionQuestionnaires: readonly Questionnaire[] = [
  satisfactionQuestionnaire("mentor", "наставник", "mentor"),
  satisfactionQuestionnaire("mentee", "наставляемый", "mentee"),
];
