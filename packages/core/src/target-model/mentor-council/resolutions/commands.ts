import { oneOf, openTo } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { byAsked, byChair } from "../mentor-council-acts.ts";
import { mentorCouncilCommand } from "../mentor-council-command.ts";
import { worded } from "../mentor-council-notes.ts";
import { agendaSubjects } from "../sittings/agenda-subject.ts";
import { askOutcomes } from "./majority.ts";

const votes = z.int().min(0);

/** Commands of this theme. */
export const resolutionsCommands = {
  "put-to-vote": mentorCouncilCommand({
    label: { ru: "Поставить решение на голосование", en: "Put a resolution to the vote" },
    told: { ru: "Совет наставников голосовал за решение", en: "The council has voted on a resolution" },
    kind: "review",
    payload: z.strictObject({
      resolution: id,
      sitting: id,
      item: id,
      votes: z.strictObject({ for: votes, against: votes, abstained: votes }),
      /** What is asked of whom, and until when; a person or an organisation. */
      asks: z
        .array(
          z.strictObject({
            ask: id,
            subject: openTo(agendaSubjects, "mentorCouncil.agenda"),
            person: id.optional(),
            organisation: id.optional(),
            due: z.iso.date().optional(),
          }),
        )
        .default([]),
    }),
    notes: worded,
    by: byChair,
  }),
  "report-on-ask": mentorCouncilCommand({
    label: { ru: "Отчитаться об исполнении решения", en: "Report on what the resolution asks" },
    told: { ru: "Представлен отчёт об исполнении решения совета", en: "A report on a resolution was given" },
    kind: "report",
    payload: z.strictObject({ resolution: id, ask: id, document: id }),
    by: byAsked,
  }),
  "check-ask": mentorCouncilCommand({
    label: { ru: "Снять решение с контроля или вернуть", en: "Say whether the resolution was carried out" },
    told: { ru: "Проверено исполнение решения совета", en: "The carrying out of a resolution was checked" },
    kind: "control",
    payload: z.strictObject({ resolution: id, ask: id, outcome: oneOf(askOutcomes) }),
    by: byChair,
  }),
};
