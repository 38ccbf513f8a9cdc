import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { bySchoolLeaders } from "../municipal-school-acts.ts";
import { municipalSchoolCommand } from "../municipal-school-command.ts";
import { worded } from "../municipal-school-notes.ts";
import { surveyKinds } from "./survey-kind.ts";

/** Commands of this theme. */
export const surveysCommands = {
  "hold-survey": municipalSchoolCommand({
    label: { ru: "Провести опрос педагогов", en: "Hold a survey of teachers" },
    told: { ru: "Проведён опрос педагогов", en: "A survey of teachers was held" },
    kind: "questionnaire",
    payload: z.strictObject({
      survey: id,
      kind: oneOf(surveyKinds),
      /** How many teachers were asked, and how many have answered. */
      asked: z.int().min(1),
      answered: z.int().min(0),
      /** The summary of the answers. */
      document: id,
    }),
    notes: worded,
    by: bySchoolLeaders,
  }),
};
