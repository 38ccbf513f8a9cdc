import { all } from "@nastavnik/core";
import { approvedByAnother, reportIsHeard, reportIsSubmitted, reportNotApproved } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const reportsConditions = {
  "report-may-be-submitted": reportNotApproved,
  "report-may-be-heard": reportIsSubmitted,
  "programme-report-may-be-approved": all(
    "programme-report-may-be-approved",
    { ru: "Отчёт по программе можно утвердить", en: "The report on the programme may be approved" },
    reportIsSubmitted,
    reportIsHeard,
    approvedByAnother,
  ),
};
