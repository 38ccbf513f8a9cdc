import { isProgrammeAsked } from "../asked.ts";
import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { byAuthor, byCurator, byNamedCoAuthor } from "../personal-programme-acts.ts";
import { personalProgrammeCommand } from "../personal-programme-command.ts";
import { explained, worded } from "../personal-programme-notes.ts";
import { assessedEvents } from "./assessed-event.ts";
import { indisciplineKinds } from "./indiscipline-kind.ts";
import { proposalAnswers, proposalSubjects } from "./proposal.ts";
import { supportKinds } from "./support-kind.ts";

/** Commands of this theme: the mentor's rights and duties, and whom they are addressed to. */
export const rightsCommands = {
  "note-indiscipline": personalProgrammeCommand({
    label: { ru: "Отметить проявление недисциплинированности", en: "Note an indiscipline" },
    told: { ru: "Отмечено проявление недисциплинированности", en: "Indiscipline noted" },
    kind: "trouble",
    isAsked: isProgrammeAsked.indiscipline,
    payload: z.strictObject({ incident: id, person: id, kind: oneOf(indisciplineKinds) }),
    notes: worded,
    by: byAuthor,
  }),
  "report-difficulty": personalProgrammeCommand({
    label: { ru: "Сообщить о трудности", en: "Report a difficulty" },
    told: { ru: "Наставляемый сообщил о трудности", en: "The mentee reported a difficulty" },
    kind: "trouble",
    isAsked: isProgrammeAsked.difficulties,
    /** With which row of a plan or task, if with one. */
    payload: z.strictObject({ person: id, about: id.optional() }),
    notes: worded,
    by: byNamedCoAuthor,
  }),
  "propose-change": personalProgrammeCommand({
    label: { ru: "Предложить изменение документов или инструментов", en: "Propose a change of documents or tools" },
    told: { ru: "Наставник предложил изменение", en: "The mentor proposed a change" },
    kind: "document",
    isAsked: isProgrammeAsked.proposals,
    payload: z.strictObject({ proposal: id, subject: oneOf(proposalSubjects) }),
    notes: worded,
    by: byAuthor,
  }),
  "answer-proposal": personalProgrammeCommand({
    label: { ru: "Ответить на предложение", en: "Answer a proposal" },
    told: { ru: "Куратор ответил на предложение", en: "The curator answered a proposal" },
    kind: "document",
    isAsked: isProgrammeAsked.proposals,
    payload: z.strictObject({ proposal: id, answer: oneOf(proposalAnswers) }),
    notes: explained,
    by: byCurator,
  }),
  "ask-for-support": personalProgrammeCommand({
    label: { ru: "Обратиться за поддержкой", en: "Ask for support" },
    told: { ru: "Наставник обратился за поддержкой", en: "The mentor asked for support" },
    kind: "trouble",
    isAsked: isProgrammeAsked.support,
    payload: z.strictObject({ request: id, kind: oneOf(supportKinds) }),
    notes: worded,
    by: byAuthor,
  }),
  "give-support": personalProgrammeCommand({
    label: { ru: "Оказать поддержку", en: "Give support" },
    told: { ru: "Куратор оказал поддержку", en: "The curator gave support" },
    kind: "training",
    isAsked: isProgrammeAsked.support,
    /** The specialist who has consulted the mentor, if there was one. */
    payload: z.strictObject({ request: id, specialist: id.optional(), document: id.optional() }),
    notes: worded,
    by: byCurator,
  }),
  "join-attestation": personalProgrammeCommand({
    label: { ru: "Участвовать в аттестации наставляемого", en: "Take part in the mentee's attestation" },
    told: { ru: "Наставник участвовал в аттестации наставляемого", en: "The mentor took part in an attestation" },
    kind: "control",
    isAsked: isProgrammeAsked.attestation,
    payload: z.strictObject({ person: id, event: oneOf(assessedEvents), commission: id }),
    notes: worded,
    by: byAuthor,
  }),
};
