import { oneOf, openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { period } from "../../programme/period.ts";
import { byController, byMunicipality, bySchoolCurator } from "../municipal-school-acts.ts";
import { municipalSchoolCommand } from "../municipal-school-command.ts";
import { worded } from "../municipal-school-notes.ts";
import { assessmentForms } from "../vocabulary/assessment-table.ts";
import { checkOutcomes, experienceAudiences } from "./check-outcome.ts";

/** Commands of this theme. */
export const controlCommands = {
  "hand-in-report": municipalSchoolCommand({
    label: { ru: "Сдать отчёт о работе школы", en: "Hand in a report on the school" },
    told: { ru: "Сдан отчёт о работе муниципальной школы", en: "A report on the school was handed in" },
    kind: "report",
    payload: z.strictObject({ report: id, period }),
    notes: worded,
    by: bySchoolCurator,
  }),
  "check-execution": municipalSchoolCommand({
    label: { ru: "Проверить исполнение приказа", en: "Check that the order is carried out" },
    told: { ru: "Проверено исполнение приказа", en: "The execution of the order was checked" },
    kind: "control",
    payload: z.strictObject({ report: id, outcome: oneOf(checkOutcomes) }),
    notes: worded,
    by: byController,
  }),
  "share-experience": municipalSchoolCommand({
    label: { ru: "Обобщить и распространить опыт", en: "Generalise and spread experience" },
    told: { ru: "Опыт наставника обобщён и распространён", en: "Experience was generalised and spread" },
    kind: "practice",
    payload: z.strictObject({
      /** Whose experience it is. */
      person: id,
      form: openTo(assessmentForms, "municipalSchool.assessment"),
      audience: oneOf(experienceAudiences),
      document: id,
    }),
    notes: worded,
    by: { kind: "either", of: [bySchoolCurator, byMunicipality] },
  }),
};
