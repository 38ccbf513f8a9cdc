import { isAgreementAsked } from "../asked.ts";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { byMentee, byMentor } from "../agreement-acts.ts";
import { agreementCommand } from "../agreement-command.ts";
import { ofAnswer, ofQuestion } from "../agreement-notes.ts";

/** Commands of this theme. */
export const answeringCommands = {
  ask: agreementCommand({
    label: { ru: "Обратиться к наставнику за советом", en: "Ask the mentor for advice" },
    told: { ru: "Обращение к наставнику", en: "The mentor was asked" },
    kind: "meeting",
    isAsked: isAgreementAsked.answers,
    payload: z.strictObject({ question: id }),
    notes: ofQuestion,
    by: byMentee,
  }),
  answer: agreementCommand({
    label: { ru: "Ответить на обращение", en: "Answer a question" },
    told: { ru: "Ответ наставника", en: "The mentor's answer" },
    kind: "meeting",
    isAsked: isAgreementAsked.answers,
    payload: z.strictObject({ question: id }),
    notes: ofAnswer,
    by: byMentor,
  }),
};
