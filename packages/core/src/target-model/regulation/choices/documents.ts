import { type Choice, oneOf, textSchema } from "@nastavnik/core";
import { z } from "zod";
import { documentKinds } from "../../programme/documents/document-kind.ts";
import { annexes } from "../../programme/orders/annex.ts";
import { orderKinds } from "../../programme/orders/order-kind.ts";
import { days, does, ownId, some } from "../choice-shapes.ts";

const annexesOfOrders: Choice = {
  title: { ru: "Приложения к приказам", en: "Annexes of orders" },
  schema: z.partialRecord(oneOf(orderKinds), z.array(oneOf(annexes)).min(1)),
};

/** Choices about documents. */
export const documentsChoices = {
  "documents.required": some(
    documentKinds,
    "Документы, без которых пары не образуют",
    "Documents without which no unit is formed",
  ),
  "documents.annexes": annexesOfOrders,
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
  "documents.programmeForms": does("Программа — для выбранных форм", "The programme is of the chosen forms"),
};
