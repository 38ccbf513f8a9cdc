import { isProgrammeAsked } from "../asked.ts";
import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { byExpert } from "../../programme/programme-acts.ts";
import { byOffice } from "../../role/offices.ts";
import { byAuthor, byCurator, byNamedAuthor } from "../personal-programme-acts.ts";
import { personalProgrammeCommand } from "../personal-programme-command.ts";
import { worded } from "../personal-programme-notes.ts";
import { assessedOutcomes } from "./assessed-outcome.ts";

/** Commands of this theme. */
export const reportsCommands = {
  "submit-report": personalProgrammeCommand({
    label: { ru: "Сдать отчёт по программе", en: "Submit a report on the programme" },
    told: { ru: "Сдан отчёт по программе", en: "Report submitted" },
    kind: "report",
    isAsked: isProgrammeAsked.reports,
    payload: z.strictObject({ person: id, document: id }),
    notes: worded,
    by: byNamedAuthor,
  }),
  "hear-report": personalProgrammeCommand({
    label: { ru: "Заслушать отчёт", en: "Hear a report" },
    told: { ru: "Отчёт заслушан", en: "Report heard" },
    kind: "report",
    isAsked: isProgrammeAsked.hearing,
    payload: z.strictObject({ person: id }),
    by: byOffice("deputy-head"),
  }),
  "approve-report": personalProgrammeCommand({
    label: { ru: "Утвердить отчёт по программе", en: "Approve a report on the programme" },
    told: { ru: "Отчёт по программе утверждён", en: "Report approved" },
    kind: "report",
    isAsked: isProgrammeAsked.reports,
    payload: z.strictObject({ person: id }),
    by: byCurator,
  }),
  assess: personalProgrammeCommand({
    label: { ru: "Оценить результат и качество программы", en: "Assess the result and the quality of the programme" },
    told: { ru: "Программа оценена", en: "Programme assessed" },
    kind: "review",
    isAsked: isProgrammeAsked.assessment,
    payload: z.strictObject({ outcome: oneOf(assessedOutcomes), document: id.optional() }),
    notes: worded,
    by: { kind: "either", of: [byAuthor, ...byCurator.of, byExpert] },
  }),
};
