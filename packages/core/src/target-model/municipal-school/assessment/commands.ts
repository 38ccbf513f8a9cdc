import { openTo } from "@nastavnik/core";
import { indicatorPlan } from "@nastavnik/core/monitoring";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { enteredFact } from "../../programme/review/entered-fact.ts";
import { asksFor } from "../../regulation/asks-for.ts";
import { bySchoolCurator } from "../municipal-school-acts.ts";
import { municipalSchoolCommand } from "../municipal-school-command.ts";
import { worded } from "../municipal-school-notes.ts";
import { assessmentForms, trackingWays } from "../vocabulary/assessment-table.ts";
import { plannedResults } from "../vocabulary/planned-result.ts";

/** Commands of this theme. */
export const assessmentCommands = {
  "show-result": municipalSchoolCommand({
    label: { ru: "Оценить планируемый результат", en: "Assess a planned result" },
    told: { ru: "Оценён планируемый результат", en: "A planned result was assessed" },
    kind: "monitoring",
    isAsked: asksFor("municipalSchool.assessment"),
    payload: z.strictObject({
      result: openTo(plannedResults, "municipalSchool.results"),
      way: openTo(trackingWays, "municipalSchool.assessment"),
      form: openTo(assessmentForms, "municipalSchool.assessment"),
      document: id,
    }),
    notes: worded,
    by: bySchoolCurator,
  }),
  "plan-indicators": municipalSchoolCommand({
    label: { ru: "Запланировать показатели школы", en: "Plan the indicators of the school" },
    told: { ru: "Запланированы показатели муниципальной школы", en: "The indicators were planned" },
    kind: "plan",
    payload: z.strictObject({ indicators: z.array(indicatorPlan).min(1) }),
    by: bySchoolCurator,
  }),
  "record-indicator": municipalSchoolCommand({
    label: { ru: "Внести значение показателя школы", en: "Record an indicator of the school" },
    told: { ru: "Внесено значение показателя муниципальной школы", en: "An indicator was recorded" },
    kind: "monitoring",
    payload: z.strictObject({ fact: enteredFact }),
    by: bySchoolCurator,
  }),
};
