import { oneOf, textSchema } from "@nastavnik/core";
import type { Choice, Named } from "@nastavnik/core/regulation";
import * as z from "zod";
import { questionnaireKinds } from "../../participant/questionnaires/questionnaire-kind.ts";
import { sides } from "../../participant/registry/side.ts";
import { documentKinds } from "../../programme/documents/document-kind.ts";
import { annexes } from "../../programme/orders/annex.ts";
import { organisationSections, programmeAnnexes } from "../../programme/writing/programme-section.ts";
import { orderKinds } from "../../programme/orders/order-kind.ts";
import { approvingBodies } from "../approving-body.ts";
import { days, does, entry, open, ownEntry, ownId, some } from "../choice-shapes.ts";

const annexesOfOrders: Choice = {
  title: { ru: "Приложения к приказам", en: "Annexes of orders" },
  names: { words: { ...documentKinds, ...annexes }, also: ["documents.kinds", "documents.required"] },
  keys: { words: orderKinds, also: ["documents.orders", "preparation.orders"] },
  schema: z.record(ownId, z.array(entry({ ...documentKinds, ...annexes })).min(1)),
};

const opinions = (keys: Named, ru: string, en: string): Choice => ({
  title: { ru, en },
  names: { words: approvingBodies, also: ["organisation.bodies"] },
  keys,
  schema: z.record(ownId, z.array(ownId).min(1)),
});

const ownQuestionnaire = ownEntry.extend({
  side: oneOf(sides).exactOptional().describe("Who answers it; mentees and mentors unless told"),
});

const questionnaires: Choice = {
  title: { ru: "Анкеты организации", en: "Questionnaires that an organisation has" },
  names: { words: questionnaireKinds },
  schema: z.array(z.union([oneOf(questionnaireKinds), ownId, ownQuestionnaire])).min(1),
};

/** Choices about documents. */
export const documentsChoices = {
  "documents.kinds": open(documentKinds, "Виды документов организации", "Kinds of documents that an organisation has"),
  "documents.orders": open(orderKinds, "Виды приказов организации", "Kinds of orders that an organisation has"),
  "documents.questionnaires": questionnaires,
  "documents.required": open(
    documentKinds,
    "Документы, без которых пары не образуют",
    "Documents without which no unit is formed",
    "documents.kinds",
  ),
  "documents.annexes": annexesOfOrders,
  "documents.opinions": opinions(
    { words: documentKinds, also: ["documents.kinds", "documents.required"] },
    "Чьё мнение нужно для документа",
    "Whose opinion a document needs",
  ),
  "documents.orderOpinions": opinions(
    { words: orderKinds, also: ["documents.orders", "preparation.orders"] },
    "Чьё мнение нужно для приказа",
    "Whose opinion an order needs",
  ),
  "documents.programmeAuthors": some(
    { curator: { ru: "куратор", en: "curator" }, mentor: { ru: "наставник", en: "mentor" } },
    "Кто составляет программу",
    "Who draws the programme up",
  ),
  "documents.goals": {
    title: { ru: "Цели Положения", en: "Goals of the regulation" },
    schema: z.array(z.strictObject({ id: ownId, title: textSchema })).min(1),
  },
  "documents.lateEntryDays": days(
    "Сколько дней о сделанном сообщают без документа",
    "Days within which something is recorded without a paper",
  ),
  "documents.programmeSections": open(
    organisationSections,
    "Разделы программы организации",
    "Sections of the organisation's programme",
  ),
  "documents.programmeAnnexes": open(
    programmeAnnexes,
    "Приложения к программе организации",
    "Annexes of the organisation's programme",
  ),
  "documents.programmeForms": does("Программа — для выбранных форм", "The programme is of the chosen forms"),
};
